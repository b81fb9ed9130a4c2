/// The clamps beside the meter, and beside one another (measure.md section 4.4).
enum ClampMeterRules {
    // MARK: Meter

    /// The answer for one clamp of the grid; none for the others.
    static func mismatch(_ clamp: Clamp, _ facts: ClampFacts) -> [RuleAnswer] {
        guard facts.description(clamp)?.role == .grid else { return [] }
        return [RuleAnswer(.clampMeterMismatch, clamp.source, verdict(clamp, facts))]
    }

    private static func verdict(_ clamp: Clamp, _ facts: ClampFacts) -> RuleAnswer.Verdict {
        guard let number = clamp.source.number,
            !MeterPair.isUnobservable(number, facts.snapshot)
        else { return .unobservable }
        guard facts.board.link.isOpen else { return .unknown }
        guard clamp.hasSeenCurrent, ClampLevel.of(clamp.input) == .good,
            let medians = clamp.comparison?.medians
        else { return .waiting }
        let volts = MeterPair(clamp, facts.snapshot, at: facts.now)?.volts
        let isThreePhase = MeterDirection.isThreePhase(facts.snapshot)
        // What agrees again now is mended, whatever the minute before says.
        let latest = clamp.comparison?.latest ?? medians
        guard differs(medians, isThreePhase), differs(latest, isThreePhase) else { return .good }
        if isThreePhase && volts == nil { return .undecided }
        var evidence = FaultEvidence()
        evidence.apparent = ApparentPower(voltAmperes: medians.own * (volts ?? 1))
        evidence.meterApparent = ApparentPower(voltAmperes: medians.meter * (volts ?? 1))
        evidence.phase = isThreePhase ? facts.description(clamp)?.phase : nil
        return .firing(evidence)
    }

    private static func differs(
        _ pair: (own: Double, meter: Double), _ isThreePhase: Bool
    ) -> Bool {
        let limit = isThreePhase ? pair.meter * 0.03 + 0.5 : pair.meter * 0.05 + 30
        return abs(pair.own - pair.meter) > limit
    }

    // MARK: Balance

    /// The circuits together never take more than the house.
    static func balance(
        _ facts: ClampFacts, _ directions: [ClampDirection]
    ) -> [RuleAnswer] {
        let roles = facts.snapshot.unit.clamps.values.map(\.role)
        guard roles.contains(.grid) else { return [] }
        return [
            RuleAnswer(
                .clampBalance, .clamps, balanced(facts, directions), hold: facts.hold,
                release: facts.hold)
        ]
    }

    private static func balanced(
        _ facts: ClampFacts, _ directions: [ClampDirection]
    ) -> RuleAnswer.Verdict {
        guard facts.board.link.isOpen else { return .unknown }
        guard isEverySourceMeasured(facts) else { return .unobservable }
        let isContrary = directions.contains { if case .contradicts = $0 { true } else { false } }
        let isDoubtful = facts.snapshot.clamps.contains { clamp in
            ClampLevel.of(clamp.input) != .good
                || (facts.description(clamp)?.role == .grid && !clamp.hasSeenCurrent)
        }
        // A clamp that is wrong by itself is told by itself.
        if isContrary || isDoubtful { return .undecided }
        let balance = PowerBalance(facts.snapshot, at: facts.now, isTrusted: true)
        guard let house = balance.house, let circuits = balance.circuits else { return .waiting }
        guard circuits.watts > house.watts + 50 + abs(house.watts) * 0.03 else { return .good }
        var evidence = FaultEvidence()
        evidence.power = circuits
        evidence.house = house
        return .firing(evidence)
    }

    /// True where no current can reach the circuits beside the clamps of the grid and of the
    /// production: a production without a clamp feeds them unseen.
    private static func isEverySourceMeasured(_ facts: ClampFacts) -> Bool {
        let snapshot = facts.snapshot
        let clamps = snapshot.unit.clamps.values
        guard snapshot.mains != nil, clamps.contains(where: { $0.role == .load }) else {
            return false
        }
        if MeterDirection.isThreePhase(snapshot) {
            guard Set(clamps.filter { $0.role == .grid }.map(\.phase)).count == 3 else {
                return false
            }
        }
        if clamps.contains(where: { $0.role == .production }) { return true }
        guard let input = MeterDirection.input(snapshot), input.isProducer.choice == false else {
            return false
        }
        return input.power?.isInjecting != true
    }
}
