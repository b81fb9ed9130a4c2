/// How one frame changes what is known of its meter.
enum TeleinfoFrameReducer {
    /// Applies a frame that has ended.
    static func apply(
        _ frame: TeleinfoFrame, at now: Instant, to input: inout TeleinfoInput,
        in snapshot: inout Snapshot
    ) {
        input.lastByte = now
        input.counts.add(frame)
        if input.recent.add(
            accepted: frame.groups.count, refused: frame.rejectedTotal, at: now),
            input.recent.isNoisy
        {
            snapshot.log(.noisy(perMille: input.recent.perMille), of: input.source, at: now)
        }
        input.unframedBatches = frame.end == .unframed ? input.unframedBatches &+ 1 : 0
        guard !frame.groups.isEmpty else { return }
        pace(frame, at: now, in: &input)
        vote(on: frame, at: now, in: &input, of: &snapshot)
        keep(frame, at: now, in: &input)
        TeleinfoPowerReducer.apply(frame, at: now, to: &input)
        tellFirst(frame, at: now, in: &input, of: &snapshot)
        TeleinfoHistories.append(input, at: now, to: &snapshot.histories)
    }

    private static func tellFirst(
        _ frame: TeleinfoFrame, at now: Instant, in input: inout TeleinfoInput,
        of snapshot: inout Snapshot
    ) {
        guard input.awaitsFirstFrame, frame.end == .complete, !frame.isShort else { return }
        input.awaitsFirstFrame = false
        snapshot.log(.firstFrame(labels: frame.groups.count), of: input.source, at: now)
    }

    private static func pace(
        _ frame: TeleinfoFrame, at now: Instant, in input: inout TeleinfoInput
    ) {
        if let last = input.lastFrame {
            let gap = now - last
            if gap <= TeleinfoReducer.silence {
                let smooth = input.period.map { ($0.nanoseconds / 4) &* 3 &+ gap.nanoseconds / 4 }
                input.period = smooth.map { Delay(nanoseconds: $0) } ?? gap
            } else {
                input.period = nil
            }
        }
        input.lastFrame = now
    }

    private static let addressLabels: Set<String> = ["ADCO", "ADSC", "ADS"]

    private static func vote(
        on frame: TeleinfoFrame, at now: Instant, in input: inout TeleinfoInput,
        of snapshot: inout Snapshot
    ) {
        let isBare = frame.groups.allSatisfy { addressLabels.contains($0.label) }
        input.bareFrames =
            isBare && frame.end == .complete && frame.rejectedTotal == 0
            ? input.bareFrames &+ 1 : 0
        if let address = frame.groups.first(where: { addressLabels.contains($0.label) }) {
            let before = input.meter.choice
            if input.meter.cast(address.value), let old = before, old != address.value {
                input.values = []
                input.isThreePhase = Vote()
                input.isProducer = Vote()
                input.power = nil
                snapshot.log(.meterChanged(address.value), of: input.source, at: now)
            }
        }
        guard frame.end == .complete, !isBare else { return }
        voteOnContract(frame, in: &input)
        if hasPeriods(frame) { input.periodsSeen = input.meter.choice }
    }

    /// True for a contract of several periods, by its option or by an index past the first.
    private static func hasPeriods(_ frame: TeleinfoFrame) -> Bool {
        frame.groups.contains { group in
            switch group.label {
            case "HCHC", "EJPHN", "BBRHCJB": true
            case "EASF02": (Int(group.value) ?? 0) > 0
            default: false
            }
        }
    }

    private static func voteOnContract(_ frame: TeleinfoFrame, in input: inout TeleinfoInput) {
        let labels = frame.groups
        let phaseTwo = labels.contains { ["IRMS2", "URMS2", "IINST2", "IMAX2"].contains($0.label) }
        let phaseOne = labels.contains { ["IRMS1", "IINST", "IINST1"].contains($0.label) }
        if phaseTwo || phaseOne { input.isThreePhase.cast(phaseTwo) }
        if let register = labels.first(where: { $0.label == "STGE" }),
            let bits = UInt32(register.value, radix: 16)
        {
            input.isProducer.cast(bits & 0x100 != 0)
        }
    }

    /// Keeps the newest value of each label, in the order of the frame.
    ///
    /// A short frame leaves the indexes of the last long one in place (tic.md section 1), and a
    /// label that a complete frame no longer carries goes after a minute.
    private static func keep(
        _ frame: TeleinfoFrame, at now: Instant, in input: inout TeleinfoInput
    ) {
        let pace = (input.period ?? .zero).nanoseconds &* 3
        let base = max(TeleinfoReducer.silence, Delay(nanoseconds: pace))
        let limit = frame.isShort ? TeleinfoReducer.overloadHold : base
        var fresh: [TeleinfoValue] = []
        for group in frame.groups {
            let value = TeleinfoValue(group: group, at: now, staleAfter: base)
            if let index = fresh.firstIndex(where: { $0.group.label == group.label }) {
                fresh[index] = value
            } else {
                fresh.append(value)
            }
        }
        input.values = merged(fresh, over: input.values)
        if frame.isShort {
            for index in input.values.indices where input.values[index].at < now {
                input.values[index].staleAfter = limit
            }
        } else if frame.end == .complete {
            input.values.removeAll { now - $0.at > TeleinfoReducer.overloadHold }
        }
        let bound = 160
        if input.values.count > bound { input.values.removeLast(input.values.count - bound) }
    }
    /// The labels of a frame in its order; each label that it does not carry stays behind the one
    /// it followed.
    private static func merged(
        _ fresh: [TeleinfoValue], over old: [TeleinfoValue]
    ) -> [TeleinfoValue] {
        var merged = fresh
        var before: String?
        for value in old {
            let label = value.group.label
            if !fresh.contains(where: { $0.group.label == label }) {
                let index = merged.firstIndex { $0.group.label == before }.map { $0 + 1 }
                merged.insert(value, at: index ?? (before == nil ? 0 : merged.count))
            }
            before = label
        }
        return merged
    }
}
