/// What a person's wishes about clamps lead to: nothing of it needs the hardware.
public enum ClampCommands {
    /// The facts of a wish and its answer; a calibration under way answers once more at its end.
    public static func events(
        of command: Command, as identifier: CommandID, in snapshot: Snapshot, at now: ClockReading
    ) -> [Event] {
        switch answer(command, identifier, snapshot, now) {
        case .success(let facts):
            let isUnderWay = facts.contains {
                if case .calibrationStarted = $0 { true } else { false }
            }
            return facts
                + [.answered(identifier, isUnderWay ? .started : .done, at: now.instant)]
        case .failure(let refusal):
            return [.answered(identifier, refusal.outcome, at: now.instant)]
        }
    }

    private struct Refusal: Error {
        let outcome: CommandOutcome

        init(_ outcome: CommandOutcome) { self.outcome = outcome }
    }

    private static func answer(
        _ command: Command, _ identifier: CommandID, _ snapshot: Snapshot, _ now: ClockReading
    ) -> Result<[Event], Refusal> {
        Result { () throws(Refusal) -> [Event] in
            switch command {
            case .startStepTest(let source, let load):
                return try startTest(of: source, load, snapshot, at: now.instant)
            case .stopStepTest: return [.stepTestStopped(at: now.instant)]
            case .calibrate(let source, let step):
                return try calibrate(source, step, identifier, snapshot, at: now.instant)
            case .undoCalibration(let source):
                let seconds = now.civil.unixSeconds
                guard let record = snapshot.calibrations[source]?.undone(at: seconds) else {
                    throw Refusal(.nothingToUndo)
                }
                return [.learned(.calibrated(source, record), at: now.instant)]
            case .invert(let source, let isInverted):
                return try invert(source, isInverted, snapshot, at: now.instant)
            default: throw Refusal(.notSupported)
            }
        }
    }

    private static func startTest(
        of source: SourceID, _ load: StepLoad, _ snapshot: Snapshot, at now: Instant
    ) throws(Refusal) -> [Event] {
        try check(source, in: snapshot)
        guard source != .mains else { throw Refusal(.notSupported) }
        guard let voltage = snapshot.mains?.voltage, voltage.health(at: now) == .ok,
            voltage.value >= Mains.absent
        else { throw Refusal(.noReference) }
        return [.stepTestStarted(source, load, at: now)]
    }

    private static func calibrate(
        _ source: SourceID, _ step: CalibrationStep, _ identifier: CommandID,
        _ snapshot: Snapshot, at now: Instant
    ) throws(Refusal) -> [Event] {
        try check(source, in: snapshot)
        let value: Double
        switch step {
        case .knownVoltage(let voltage) where source == .mains: value = voltage.volts
        case .meter:
            guard MeterReference.exists(for: source, snapshot) else {
                throw Refusal(.noReference)
            }
            value = 1
        case .knownLoad(let power) where source != .mains:
            guard snapshot.mains != nil else { throw Refusal(.noReference) }
            value = power.watts
        case .knownCurrent(let current) where source != .mains: value = current.amperes
        case .floor where source != .mains: value = 1
        default: throw Refusal(.notSupported)
        }
        guard value.isFinite, value > 0 else { throw Refusal(.tooLittle) }
        let run = CalibrationRun(
            source: source, step: step, command: identifier, startedAt: now)
        return [.calibrationStarted(run)]
    }

    /// Turning back needs no proof: it is the state of the wiring.
    private static func invert(
        _ source: SourceID, _ isInverted: Bool, _ snapshot: Snapshot, at now: Instant
    ) throws(Refusal) -> [Event] {
        try check(source, in: snapshot)
        guard source != .mains else { throw Refusal(.notSupported) }
        guard snapshot.inverted.contains(source) != isInverted else { return [] }
        guard !isInverted || ReversalProof.isProved(source, in: snapshot) else {
            throw Refusal(.notProved)
        }
        return [.learned(.inverted(source, isInverted), at: now)]
    }

    /// One test or calibration at a time, on a channel of the configuration.
    private static func check(_ source: SourceID, in snapshot: Snapshot) throws(Refusal) {
        let isThere =
            source == .mains
            ? snapshot.mains != nil : snapshot.clamps.contains { $0.source == source }
        guard isThere else { throw Refusal(.notConfigured) }
        let isTesting = snapshot.stepTest.map { !$0.isOver } ?? false
        guard !isTesting, snapshot.calibrationRun == nil else { throw Refusal(.busy) }
    }
}
