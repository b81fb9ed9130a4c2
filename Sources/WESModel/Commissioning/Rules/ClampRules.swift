/// `clamp.*`: the direction of each clamp, and that of all of them together.
enum ClampRules {
    /// The energy a clamp must have seen in its right direction to speak for V1/V2 when idle.
    private static let provedEnergy = Energy(wattHours: 50)

    /// The answers for each configured clamp, and for all of them together.
    static func answers(_ snapshot: Snapshot, at now: Instant) -> [RuleAnswer] {
        guard let board = snapshot.clampBoard else { return [] }
        let hold = Rules.hold(slowest(board, snapshot))
        let directions = snapshot.clamps.map { ClampDirection.of($0, snapshot, at: now) }
        let isAll = areAllContrary(snapshot, directions)
        var answers: [RuleAnswer] = []
        if snapshot.clamps.count >= 2 {
            answers.append(
                RuleAnswer(
                    .clampAllInjection, .clamps, together(snapshot, directions, isAll: isAll),
                    hold: hold, release: hold))
        }
        for (clamp, direction) in zip(snapshot.clamps, directions) {
            answers.append(
                RuleAnswer(
                    .clampReversed, clamp.source,
                    isAll ? .unknown : reversed(clamp, direction, snapshot),
                    hold: hold, release: hold))
            answers.append(
                RuleAnswer(
                    .clampNoDirection, clamp.source, noDirection(clamp, board, at: now),
                    hold: hold))
            answers.append(RuleAnswer(.clampNoCurrent, clamp.source, noCurrent(clamp, board)))
        }
        return answers
    }

    /// The slower of the board and the meter it is compared with.
    private static func slowest(_ board: ClampBoard, _ snapshot: Snapshot) -> Delay {
        max(board.period ?? .zero, MeterDirection.input(snapshot)?.period ?? .zero)
    }

    /// True where every clamp whose direction can be told is contrary, and at least two are.
    ///
    /// With V1 and V2 exchanged every sign turns; an idle clamp that measured energy the right
    /// way before speaks against it.
    private static func areAllContrary(
        _ snapshot: Snapshot, _ directions: [ClampDirection]
    ) -> Bool {
        var contrary = 0
        for (clamp, direction) in zip(snapshot.clamps, directions) {
            switch direction {
            case .contradicts: contrary += 1
            case .agrees: return false
            case .undecided, .unobservable: if wasRight(clamp, snapshot) { return false }
            }
        }
        return contrary >= 2
    }

    private static func wasRight(_ clamp: Clamp, _ snapshot: Snapshot) -> Bool {
        switch snapshot.unit.clamps[clamp.source.number ?? 0]?.role {
        case .load:
            clamp.consumed > provedEnergy
                && clamp.injected.wattHours * 10 < clamp.consumed.wattHours
        case .production:
            clamp.injected > provedEnergy
                && clamp.consumed.wattHours * 10 < clamp.injected.wattHours
        case .grid, nil: false
        }
    }

    private static func together(
        _ snapshot: Snapshot, _ directions: [ClampDirection], isAll: Bool
    ) -> RuleAnswer.Verdict {
        if isAll {
            var evidence = FaultEvidence()
            evidence.count = directions.count {
                if case .contradicts = $0 { true } else { false }
            }
            return .firing(evidence)
        }
        if directions.contains(.agrees) { return .good }
        if directions.allSatisfy({ $0 == .unobservable }) { return .unobservable }
        return snapshot.clamps.contains { $0.agreedAt != nil } ? .undecided : .waiting
    }

    private static func reversed(
        _ clamp: Clamp, _ direction: ClampDirection, _ snapshot: Snapshot
    ) -> RuleAnswer.Verdict {
        switch direction {
        case .agrees: return .good
        case .undecided: return clamp.agreedAt == nil ? .waiting : .undecided
        case .unobservable: return .unobservable
        case .contradicts(let meter):
            var evidence = FaultEvidence()
            evidence.power = clamp.power?.value
            evidence.meterApparent = meter
            evidence.role = snapshot.unit.clamps[clamp.source.number ?? 0]?.role
            return .firing(evidence)
        }
    }

    /// A current flows, and nothing says which way.
    private static func noDirection(
        _ clamp: Clamp, _ board: ClampBoard, at now: Instant
    ) -> RuleAnswer.Verdict {
        guard board.link.isOpen else { return .unknown }
        if clamp.power != nil { return .good }
        guard let current = clamp.current, current.health(at: now) == .ok,
            clamp.direction == .unknown
        else { return .waiting }
        var evidence = FaultEvidence()
        evidence.current = current.value
        evidence.apparent = clamp.apparent?.value
        return .firing(evidence)
    }

    private static func noCurrent(_ clamp: Clamp, _ board: ClampBoard) -> RuleAnswer.Verdict {
        if clamp.hasSeenCurrent { return .good }
        return board.link.isOpen && board.lastLine != nil ? .firing(FaultEvidence()) : .unknown
    }
}
