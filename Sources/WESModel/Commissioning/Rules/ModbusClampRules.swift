/// `clamp.*` of a clamp for which an RS485 meter stands (system.md section 5).
///
/// It has no jaw, no burden and no transformer: what only those can show is not observable, and
/// its direction is that of its role.
enum ModbusClampRules {
    private static let unseen: [FaultCode] = [
        .clampReversed, .clampBias, .clampNoBurden, .clampClipped, .clampBothConductors,
        .clampPickup, .clampWrongPhase, .clampSwapped, .clampAjar, .clampSct030,
        .clampMeterMismatch,
    ]

    /// The answers for one clamp.
    static func answers(
        _ clamp: Clamp, _ snapshot: Snapshot, at now: Instant
    ) -> [RuleAnswer] {
        let hold = snapshot.meter(of: clamp.source).map(ModbusRules.hold) ?? Rules.hold(nil)
        return unseen.map { RuleAnswer($0, clamp.source, .unobservable) } + [
            RuleAnswer(.clampNoDirection, clamp.source, noDirection(clamp, at: now), hold: hold),
            RuleAnswer(
                .clampOverRange, clamp.source, overRange(clamp, snapshot, at: now), hold: hold,
                release: hold),
            RuleAnswer(.clampNoCurrent, clamp.source, noCurrent(clamp)),
        ]
    }

    private static func noDirection(_ clamp: Clamp, at now: Instant) -> RuleAnswer.Verdict {
        guard clamp.link.isOpen else { return .unknown }
        if clamp.power != nil { return .good }
        guard let current = clamp.current, current.health(at: now) == .ok,
            clamp.direction == .unknown
        else { return .waiting }
        var evidence = FaultEvidence()
        evidence.current = current.value
        evidence.apparent = clamp.apparent?.value
        return .firing(evidence)
    }

    private static func overRange(
        _ clamp: Clamp, _ snapshot: Snapshot, at now: Instant
    ) -> RuleAnswer.Verdict {
        guard clamp.link.isOpen else { return .unknown }
        guard let current = clamp.current, current.health(at: now) == .ok else { return .waiting }
        let rating = snapshot.unit.clamps[clamp.source.number ?? 0]?.rating
        guard let rating, current.value > rating else { return .good }
        var evidence = FaultEvidence()
        evidence.current = current.value
        evidence.currentLimit = rating
        return .firing(evidence)
    }

    /// Something to do until the meter sees a current.
    private static func noCurrent(_ clamp: Clamp) -> RuleAnswer.Verdict {
        if clamp.hasSeenCurrent { return .good }
        guard clamp.link.isOpen, clamp.current != nil || clamp.power != nil else {
            return .unknown
        }
        return .firing(FaultEvidence())
    }
}
