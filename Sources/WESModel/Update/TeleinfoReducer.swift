/// How facts about one téléinfo line change what is known of it.
enum TeleinfoReducer {
    /// Silence after which a line that was good counts as cut (system.md section 5, `tic.cut`).
    static let silence = Delay.seconds(10)
    /// Short frames are followed by long ones within this time; ADIR absent for it ends an overload.
    static let overloadHold = Delay.seconds(60)

    /// Applies a change of the port.
    static func apply(
        _ state: LinkState, at now: Instant, to input: inout TeleinfoInput,
        in snapshot: inout Snapshot
    ) {
        guard state != input.link else { return }
        let isSameKind: Bool
        switch (input.link, state) {
        case (.unconfigured, .opening), (.opening, .open): isSameKind = true
        default: isSameKind = false
        }
        if case .open = state {
            input.openedAt = now
            input.lastByte = nil
            input.secondsWithoutGroup = 0
            input.sparseSeconds = 0
            input.cookedAt = nil
        }
        input.link = state
        input.line = nil
        input.activity = nil
        if !isSameKind { snapshot.log(.link(state), of: input.source, at: now) }
        judge(&input, at: now, in: &snapshot)
    }

    /// Applies a fact of the reader.
    static func apply(
        _ fact: TeleinfoEvent, at now: Instant, to input: inout TeleinfoInput,
        in snapshot: inout Snapshot
    ) {
        switch fact {
        case .searching(let baud):
            input.searchBaud = baud
            input.line = nil
        case .locked(let line): lock(line, at: now, to: &input, in: &snapshot)
        case .lost: input.line = nil
        case .activity(let activity): note(activity, at: now, in: &input)
        case .frame(let frame):
            TeleinfoFrameReducer.apply(frame, at: now, to: &input, in: &snapshot)
        }
        judge(&input, at: now, in: &snapshot)
    }

    /// Judges what only the passing of time changes: silence, and the end of an overload.
    static func judge(
        _ input: inout TeleinfoInput, at now: Instant, in snapshot: inout Snapshot
    ) {
        let overloaded = input.overloadUntil.map { now < $0 } ?? false
        if overloaded != input.isOverloaded {
            input.isOverloaded = overloaded
            snapshot.log(.overload(overloaded), of: input.source, at: now)
        }
        let condition = condition(of: input, at: now)
        guard condition != input.condition else { return }
        let before = input.condition
        input.condition = condition
        if isWorthTelling(from: before, to: condition) {
            snapshot.log(.condition(condition), of: input.source, at: now)
        }
    }

    private static func isWorthTelling(
        from before: TeleinfoCondition, to after: TeleinfoCondition
    ) -> Bool {
        switch after {
        case .free, .closed, .searching: false
        case .receiving: before != .searching && before != .closed && before != .free
        default: true
        }
    }

    private static func lock(
        _ line: TeleinfoLine, at now: Instant, to input: inout TeleinfoInput,
        in snapshot: inout Snapshot
    ) {
        if let before = input.lastLine, before.mode != line.mode {
            input.modeChange = TeleinfoModeChange(from: before.mode, to: line.mode, at: now)
            input.values = []
            input.period = nil
            input.isThreePhase = Vote()
            input.isProducer = Vote()
            input.power = nil
            snapshot.log(
                .modeChanged(from: before.mode, to: line.mode), of: input.source, at: now)
        } else if input.lastLine != line {
            snapshot.log(.modeFound(line), of: input.source, at: now)
        }
        input.line = line
        input.lastLine = line
        input.searchBaud = nil
        input.awaitsFirstFrame = true
        input.secondsWithoutGroup = 0
        input.sparseSeconds = 0
        input.cookedAt = nil
    }

    private static func note(
        _ activity: LineActivity, at now: Instant, in input: inout TeleinfoInput
    ) {
        input.activity = activity
        guard activity.bytes > 0 else { return }
        input.lastByte = now
        guard input.line == nil else { return }
        input.secondsWithoutGroup &+= 1
        if activity.cookedGroups >= 3 { input.cookedAt = now }
        if activity.bytes <= sparseBytes { input.sparseSeconds &+= 1 }
    }

    /// The search passes every other speed between two looks at a cooked line.
    private static let cookedHold = Delay.seconds(30)

    /// A frame needs more characters than this each second at 1200 bauds; METROL gives a few.
    private static let sparseBytes = 40

    private static func condition(
        of input: TeleinfoInput, at now: Instant
    ) -> TeleinfoCondition {
        if case .unconfigured = input.link { return .free }
        guard input.link.isOpen, let openedAt = input.openedAt else { return .closed }
        guard let lastByte = input.lastByte else {
            if now - openedAt <= silence { return .searching }
            return input.lastFrame == nil ? .silent : .interrupted
        }
        if now - lastByte > silence { return input.lastFrame == nil ? .silent : .interrupted }
        guard input.line != nil else {
            if let cookedAt = input.cookedAt, now - cookedAt <= cookedHold { return .cooked }
            if input.sparseSeconds >= 8, input.sparseSeconds == input.secondsWithoutGroup {
                return .pulses
            }
            return input.secondsWithoutGroup >= 14 ? .garbage : .searching
        }
        return conditionOfLockedLine(input)
    }

    private static func conditionOfLockedLine(_ input: TeleinfoInput) -> TeleinfoCondition {
        if input.bareFrames >= 3 { return .standby }
        if input.unframedBatches >= 3 { return .cooked }
        if let activity = input.activity, activity.bytes > 0,
            activity.highBits &* 5 > activity.bytes
        {
            return .eightBits
        }
        return .receiving
    }
}
