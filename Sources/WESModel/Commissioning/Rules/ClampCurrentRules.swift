/// Whether a clamp sees a current at all, and whether it is one that a load takes.
enum ClampCurrentRules {
    /// A current that only a load takes.
    private static let real = Current(amperes: 0.5)
    /// What the meter must draw for a clamp at zero to be wrong.
    private static let drawn = 300.0
    /// The least load of a closed relay that must show.
    private static let expected = 100.0
    /// How long a relay must be closed.
    private static let closed = Delay.seconds(10)

    /// The answers for one clamp.
    static func answers(_ clamp: Clamp, _ facts: ClampFacts) -> [RuleAnswer] {
        let (none, state) = noCurrent(clamp, facts)
        let (both, bothState) = bothConductors(clamp, facts)
        return [
            RuleAnswer(.clampNoCurrent, clamp.source, none, state: state),
            RuleAnswer(
                .clampBothConductors, clamp.source, both, hold: facts.boardHold, state: bothState),
            pickup(clamp, facts),
        ]
    }

    // MARK: No current

    /// Something to do while nothing says that a current flows.
    private static func noCurrent(
        _ clamp: Clamp, _ facts: ClampFacts
    ) -> (RuleAnswer.Verdict, CheckState?) {
        if clamp.hasSeenCurrent { return (.good, nil) }
        guard facts.board.link.isOpen, facts.board.lastLine != nil else { return (.unknown, nil) }
        var evidence = FaultEvidence()
        if let meter = unseen(clamp, facts) {
            evidence.meterApparent = meter
            return (.firing(evidence), .fault)
        }
        if let load = closedLoad(clamp, facts) {
            evidence.power = load
            return (.firing(evidence), .fault)
        }
        return (.firing(evidence), nil)
    }

    /// What the meter draws through a clamp of the grid that reads nothing, both standing still.
    private static func unseen(_ clamp: Clamp, _ facts: ClampFacts) -> ApparentPower? {
        guard let current = facts.current(clamp), current < ClampFacts.noise,
            let pair = MeterPair(clamp, facts.snapshot, at: facts.now),
            let latest = clamp.comparison?.latest
        else { return nil }
        let volts = pair.volts ?? 1
        guard min(pair.meter, latest.meter) * volts >= drawn else { return nil }
        return ApparentPower(voltAmperes: pair.meter * volts)
    }

    /// The load of a relay that has been closed for a while, without a thermostat to stop it.
    private static func closedLoad(_ clamp: Clamp, _ facts: ClampFacts) -> Power? {
        guard facts.current(clamp) != nil else { return nil }
        for (relay, description) in facts.relays(clamp) {
            guard relay.commanded == .closed, let since = relay.since,
                facts.now - since >= max(closed, facts.boardHold), !description.hasThermostat,
                let least = description.expected?.lowerBound, least >= expected
            else { continue }
            return Power(watts: least)
        }
        return nil
    }

    // MARK: Both conductors

    /// The circuit consumes and the clamp reads nothing: sure where a relay switched it, else the
    /// load may have been on another circuit, or the clamp open.
    private static func bothConductors(
        _ clamp: Clamp, _ facts: ClampFacts
    ) -> (RuleAnswer.Verdict, CheckState?) {
        guard facts.board.link.isOpen else { return (.unknown, nil) }
        var evidence = FaultEvidence()
        for (relay, _) in facts.relays(clamp) {
            guard let test = relay.lastTest, test.verdict == .unchanged,
                let house = test.houseStep, house.watts >= drawn, isZero(clamp, facts)
            else { continue }
            evidence.power = house
            return (.firing(evidence), nil)
        }
        if let proof = facts.snapshot.stepProofs[clamp.source], proof.answering == nil,
            isZero(clamp, facts)
        {
            evidence.power = Power(watts: proof.step.amperes * Clamp.assumedVoltage.volts)
            return (.firing(evidence), .look)
        }
        if !clamp.hasSeenCurrent, let meter = unseen(clamp, facts) {
            evidence.power = Power(watts: meter.voltAmperes)
            return (.firing(evidence), .look)
        }
        let hasSeen = clamp.largest >= real || facts.isProved(clamp)
        return (hasSeen ? .good : .waiting, nil)
    }

    private static func isZero(_ clamp: Clamp, _ facts: ClampFacts) -> Bool {
        facts.current(clamp).map { $0 < ClampFacts.noise } ?? false
    }

    // MARK: Pick-up

    /// A small current that no load moves; never on a clamp that saw a real load.
    private static func pickup(_ clamp: Clamp, _ facts: ClampFacts) -> RuleAnswer {
        func answer(_ verdict: RuleAnswer.Verdict, hold: Delay = facts.boardHold) -> RuleAnswer {
            RuleAnswer(.clampPickup, clamp.source, verdict, hold: hold, release: facts.boardHold)
        }
        guard facts.board.link.isOpen else { return answer(.unknown) }
        if clamp.largest >= real || facts.isProved(clamp) { return answer(.good) }
        guard let current = facts.current(clamp), ClampLevel.of(clamp.input) == .good else {
            return answer(.waiting)
        }
        guard SmallCurrent.range.contains(current.amperes) else { return answer(.undecided) }
        var evidence = FaultEvidence()
        evidence.current = current
        if wasTried(clamp, facts) || isInduced(clamp, facts) { return answer(.firing(evidence)) }
        // A meter that draws says that the current of the grid is one.
        if facts.description(clamp)?.role == .grid, !MeterDirection.isAbsent(facts.snapshot) {
            return answer(.undecided)
        }
        let still = clamp.standstill.map { facts.now - $0.since } ?? .zero
        return answer(
            .firing(evidence), hold: still >= SmallCurrent.limit ? .zero : .seconds(86_400))
    }

    /// True where a load was switched and the current stayed.
    private static func wasTried(_ clamp: Clamp, _ facts: ClampFacts) -> Bool {
        if let proof = facts.snapshot.stepProofs[clamp.source],
            proof.answering != clamp.source.number
        {
            return true
        }
        return facts.relays(clamp).contains { $0.relay.lastTest?.verdict == .unchanged }
    }

    /// True for a sine that leads its voltage, as what is coupled into a wire does and a load of
    /// this size does not; an inverter at rest does as well.
    private static func isInduced(_ clamp: Clamp, _ facts: ClampFacts) -> Bool {
        guard facts.description(clamp)?.role == .load, let phasor = clamp.phasor,
            phasor.health(at: facts.now) == .ok, let distortion = clamp.distortion
        else { return false }
        let current = phasor.value
        return distortion < 0.6 && current.imaginary >= current.magnitude * 0.42
            && current.imaginary <= current.magnitude * 0.98
    }
}
