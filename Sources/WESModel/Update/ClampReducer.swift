/// How facts about the board of the clamps change what is known.
enum ClampReducer {
    /// Applies a change of the board's port to the board, its clamps and the mains.
    static func apply(_ state: LinkState, at now: Instant, in snapshot: inout Snapshot) {
        guard let before = snapshot.clampBoard?.link, before != state else { return }
        if case .open = state {
            snapshot.clampBoard?.openedAt = now
            snapshot.clampBoard?.period = nil
        }
        snapshot.clampBoard?.link = state
        for index in snapshot.clamps.indices
        where !snapshot.isMeter(snapshot.clamps[index].source) {
            snapshot.clamps[index].link = state
        }
        snapshot.mains?.link = state
        if Reducer.isNews(from: before, to: state) {
            snapshot.log(.link(state), of: .clamps, at: now)
        }
    }

    /// Applies a fact of the board.
    static func apply(_ fact: ClampEvent, at now: Instant, in snapshot: inout Snapshot) {
        guard snapshot.clampBoard != nil else { return }
        switch fact {
        case .rejected(let fault):
            snapshot.clampBoard?.rejected &+= 1
            snapshot.clampBoard?.lastFault = fault
        case .lost(let count): snapshot.clampBoard?.lost &+= max(count, 0)
        case .report(let report): take(report, at: now, in: &snapshot)
        }
    }

    /// Takes a report, with what was learned about each channel.
    private static func take(
        _ sent: ClampReport, at now: Instant, in snapshot: inout Snapshot
    ) {
        let before = snapshot.clampBoard?.lastLine
        notePace(from: before, to: now, in: &snapshot)
        let limit = snapshot.clampBoard?.staleAfter ?? .seconds(10)
        let elapsed = before.map { now - $0 }.flatMap { $0 <= limit ? $0 : nil }
        let report = sent.corrected(by: snapshot, over: elapsed)
        let hasVoltage = take(report, at: now, staleAfter: limit, in: &snapshot)
        for index in snapshot.clamps.indices {
            guard let number = snapshot.clamps[index].source.number,
                let values = report.clamps[number],
                !snapshot.isMeter(snapshot.clamps[index].source)
            else { continue }
            let power = snapshot.clamps[index].power
            take(
                values, report.voltage, hasVoltage: hasVoltage, at: now, staleAfter: limit,
                to: &snapshot.clamps[index])
            EnergyReducer.add(
                values, before: power, over: elapsed, to: index, at: now, in: &snapshot)
            keepHistory(of: snapshot.clamps[index], at: now, in: &snapshot)
        }
        ClampTrends.take(report, at: now, in: &snapshot)
        StepReducer.take(at: now, in: &snapshot)
        RelayLoadReducer.clampsRead(at: now, in: &snapshot)
        CalibrationReducer.take(sent, at: now, in: &snapshot)
    }

    /// Tells when the board stops sending lines that can be read, and when it sends again.
    static func tick(_ snapshot: inout Snapshot, at now: Instant) {
        guard let board = snapshot.clampBoard, board.link.isOpen else { return }
        ClampTrends.tick(&snapshot, at: now)
        let isMute = board.isMute(at: now)
        guard isMute != board.isToldMute else { return }
        snapshot.clampBoard?.isToldMute = isMute
        snapshot.log(.boardMute(isMute), of: .clamps, at: now)
    }

    private static func notePace(
        from before: Instant?, to now: Instant, in snapshot: inout Snapshot
    ) {
        snapshot.clampBoard?.lines &+= 1
        snapshot.clampBoard?.lastFault = nil
        snapshot.clampBoard?.lastLine = now
        guard let before, let board = snapshot.clampBoard else { return }
        let step = (now - before).nanoseconds
        guard step > 0, step < 60_000_000_000 else { return }
        let old = board.period?.nanoseconds ?? step
        snapshot.clampBoard?.period = Delay(nanoseconds: old &+ (step &- old) / 4)
    }

    /// Answers whether the mains voltage is there, so that powers and signs mean something.
    private static func take(
        _ report: ClampReport, at now: Instant, staleAfter: Delay, in snapshot: inout Snapshot
    ) -> Bool {
        guard snapshot.mains != nil else { return false }
        if let voltage = report.voltage {
            snapshot.mains?.voltage = Reading(voltage, at: now, staleAfter: staleAfter)
            if voltage >= Mains.absent { snapshot.mains?.lastSeen = now }
        } else {
            snapshot.mains?.voltage?.failed = true
        }
        snapshot.mains?.input = report.mainsInput
        snapshot.mains?.distortion = report.mainsDistortion
        snapshot.waves = report.waves
        snapshot.mains?.frequency = report.frequency.map {
            Reading($0, at: now, staleAfter: staleAfter)
        }
        return report.voltage.map { $0 >= Mains.absent } ?? false
    }

    /// Takes the values of one clamp, of the board or of a meter that stands for it.
    static func take(
        _ values: ClampValues, _ voltage: Voltage?, hasVoltage: Bool, at now: Instant,
        staleAfter: Delay, to clamp: inout Clamp
    ) {
        guard !values.isInvalid else {
            clamp.input = values.input
            clamp.reactive?.failed = true
            clamp.phasor?.failed = true
            clamp.current?.failed = true
            clamp.power?.failed = true
            clamp.apparent?.failed = true
            clamp.powerFactor?.failed = true
            return
        }
        func reading<Value>(_ value: Value?) -> Reading<Value>? {
            value.map { Reading($0, at: now, staleAfter: staleAfter) }
        }
        clamp.reactive = hasVoltage ? reading(values.reactive) : nil
        clamp.phasor = hasVoltage ? reading(values.phasor) : nil
        clamp.distortion = values.distortion
        clamp.floor = values.floor
        clamp.input = values.input
        clamp.current = reading(values.current)
        clamp.power = hasVoltage ? reading(values.power) : nil
        let volts = hasVoltage ? voltage ?? Clamp.assumedVoltage : Clamp.assumedVoltage
        let product = values.current.map {
            ApparentPower(voltAmperes: $0.amperes * volts.volts)
        }
        clamp.apparent = reading(hasVoltage ? values.apparent ?? product : product)
        clamp.powerFactor = hasVoltage ? reading(factor(of: values, product)) : nil
        if let direction = clamp.direction, direction != .idle { clamp.hasSeenCurrent = true }
    }

    /// The power factor as sent, else the active over the apparent power; none near zero.
    private static func factor(of values: ClampValues, _ product: ApparentPower?) -> Double? {
        // Under the dead band it is the noise of the input that would be told.
        guard let apparent = values.apparent ?? product,
            apparent.voltAmperes >= Clamp.deadBand.watts
        else { return nil }
        if let factor = values.powerFactor { return min(abs(factor), 1) }
        guard let power = values.power else { return nil }
        return min(abs(power.watts) / apparent.voltAmperes, 1)
    }

    /// Keeps the power of a clamp for its plot.
    static func keepHistory(
        of clamp: Clamp, at now: Instant, in snapshot: inout Snapshot
    ) {
        guard let power = clamp.power?.value.watts else { return }
        Reducer.keep(
            power, as: SeriesID(subject: clamp.source.rawValue, kind: .power), at: now,
            in: &snapshot)
    }
}
