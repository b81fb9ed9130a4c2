/// The direction of each clamp, and that of all of them together.
enum ClampDirectionRules {
    /// The energy a clamp must have seen in its right direction to speak for V1/V2 when idle.
    private static let provedEnergy = Energy(wattHours: 50)
    /// The share of a current in phase that a load on another phase does not show: by its
    /// fundamental, and by a board that tells P and S only.
    private static let ownPhase = (fundamental: 0.85, board: 0.6)

    /// The answers for one clamp.
    static func answers(
        _ clamp: Clamp, _ direction: ClampDirection, isAll: Bool, _ facts: ClampFacts
    ) -> [RuleAnswer] {
        [
            RuleAnswer(
                .clampReversed, clamp.source,
                isAll ? .unknown : reversed(clamp, direction, facts),
                hold: facts.hold, release: facts.hold,
                state: isProved(clamp, direction, facts) ? nil : .look),
            RuleAnswer(
                .clampNoDirection, clamp.source, noDirection(clamp, facts), hold: facts.hold),
        ]
    }

    // MARK: One clamp

    /// True where nothing but the clamp can be the cause of a contrary sign: the meter says so, a
    /// step test showed it, or there is one phase and the clamp is at a circuit.
    private static func isProved(
        _ clamp: Clamp, _ direction: ClampDirection, _ facts: ClampFacts
    ) -> Bool {
        let proof = ClampDirection.proof(of: clamp, facts.snapshot)
        if let isReversed = proof?.isReversed { return isReversed }
        if case .contradicts(.some) = direction { return true }
        return MeterDirection.isSinglePhase(facts.snapshot)
    }

    private static func reversed(
        _ clamp: Clamp, _ direction: ClampDirection, _ facts: ClampFacts
    ) -> RuleAnswer.Verdict {
        switch direction {
        case .agrees: return .good
        case .undecided: return clamp.agreedAt == nil ? .waiting : .undecided
        case .unobservable: return .unobservable
        case .contradicts(let meter):
            var evidence = FaultEvidence()
            evidence.power = clamp.power?.value
            evidence.meterApparent = meter
            evidence.role = facts.description(clamp)?.role
            return .firing(evidence)
        }
    }

    /// A current flows, and nothing says which way.
    private static func noDirection(_ clamp: Clamp, _ facts: ClampFacts) -> RuleAnswer.Verdict {
        guard facts.board.link.isOpen else { return .unknown }
        if clamp.power != nil { return .good }
        guard let current = facts.current(clamp), clamp.direction == .unknown else {
            return .waiting
        }
        var evidence = FaultEvidence()
        evidence.current = current
        evidence.apparent = clamp.apparent?.value
        return .firing(evidence)
    }

    // MARK: All of them

    /// The answer for all of them together; a single clamp is judged alone.
    static func together(_ facts: ClampFacts, isAll: Bool) -> [RuleAnswer] {
        guard facts.snapshot.clamps.count >= 2 else { return [] }
        return [
            RuleAnswer(
                .clampAllInjection, .clamps, verdict(facts, isAll: isAll), hold: facts.hold,
                release: facts.hold, state: isAll && !isSurelyTheVoltage(facts) ? .look : nil)
        ]
    }

    /// True where every clamp whose direction can be told is contrary, and at least two are.
    ///
    /// With V1 and V2 exchanged every sign turns; an idle clamp that measured energy the right
    /// way before speaks against it.
    static func areAllContrary(_ facts: ClampFacts) -> Bool {
        var contrary = 0
        for clamp in facts.snapshot.clamps {
            switch ClampDirection.bySign(clamp, facts.snapshot, at: facts.now) {
            case .contradicts: contrary += 1
            case .agrees: return false
            case .undecided, .unobservable: if wasRight(clamp, facts) { return false }
            }
        }
        return contrary >= 2
    }

    private static func wasRight(_ clamp: Clamp, _ facts: ClampFacts) -> Bool {
        switch facts.description(clamp)?.role {
        case .load:
            clamp.consumed > provedEnergy
                && clamp.injected.wattHours * 10 < clamp.consumed.wattHours
        case .production:
            clamp.injected > provedEnergy
                && clamp.consumed.wattHours * 10 < clamp.injected.wattHours
        case .grid, nil: false
        }
    }

    /// True where loads on other phases cannot be the cause instead.
    ///
    /// Either there is one phase; or a circuit is too much in phase for another one. A clamp of
    /// the grid that draws while its circuits inject leaves two causes: a sun that is not
    /// measured behind exchanged wires, or circuits on other phases.
    private static func isSurelyTheVoltage(_ facts: ClampFacts) -> Bool {
        let snapshot = facts.snapshot
        if MeterDirection.isSinglePhase(snapshot) { return true }
        var isInPhase = false
        for clamp in snapshot.clamps {
            guard let power = clamp.power, power.health(at: facts.now) == .ok else { continue }
            switch ClampDirection.bySign(clamp, snapshot, at: facts.now) {
            case .unobservable: if power.value >= ClampDirection.margin { return false }
            case .contradicts(let meter):
                if meter != nil || isOnPhaseOne(clamp, facts) { isInPhase = true }
            case .agrees, .undecided: continue
            }
        }
        return isInPhase
    }

    private static func isOnPhaseOne(_ clamp: Clamp, _ facts: ClampFacts) -> Bool {
        if let phasor = clamp.phasor, phasor.health(at: facts.now) == .ok {
            return abs(phasor.value.real) >= phasor.value.magnitude * ownPhase.fundamental
        }
        guard let power = clamp.power, let apparent = clamp.apparent else { return false }
        return abs(power.value.watts) >= apparent.value.voltAmperes * ownPhase.board
    }

    private static func verdict(_ facts: ClampFacts, isAll: Bool) -> RuleAnswer.Verdict {
        let directions = facts.snapshot.clamps.map {
            ClampDirection.bySign($0, facts.snapshot, at: facts.now)
        }
        if isAll {
            var evidence = FaultEvidence()
            evidence.count = directions.count {
                if case .contradicts = $0 { true } else { false }
            }
            return .firing(evidence)
        }
        if directions.contains(.agrees) { return .good }
        if directions.allSatisfy({ $0 == .unobservable }) { return .unobservable }
        return facts.snapshot.clamps.contains { $0.agreedAt != nil } ? .undecided : .waiting
    }
}
