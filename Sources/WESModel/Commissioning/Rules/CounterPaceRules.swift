/// `counter.too_fast` and `counter.weight`: a pace that no meter has, and a weight that no house
/// has.
enum CounterPaceRules {
    /// The seconds over which the pace is taken.
    private static let window = 5
    /// Refused edges a second from which interrupts are near their limit; 1 000 are budgeted.
    private static let mostEdges = 100
    /// The fastest S0 output: 30 ms closed and 30 ms open, with a tenth of margin.
    private static let mostElectric = 18.5
    /// More than so many times what was subscribed is no overload any more.
    private static let impossible = 1.5

    /// Pulses closer than the meter can give them, or a line that edges flood.
    static func tooFast(
        _ counter: PulseCounter, _ kind: CounterKind, _ weight: PulseWeight?
    ) -> RuleAnswer {
        func answer(_ verdict: RuleAnswer.Verdict) -> RuleAnswer {
            RuleAnswer(.counterTooFast, counter.source, verdict, release: .seconds(10))
        }
        guard counter.link.isOpen else { return answer(.unknown) }
        let pulses = Double(counter.perSecond.sum(ofLast: window)) / Double(window)
        let refused = Double(counter.bouncesPerSecond.sum(ofLast: window)) / Double(window)
        let isFlooded = (pulses + refused) * 2 >= Double(mostEdges)
        guard pulses > mostPulses(kind, weight) || isFlooded else { return answer(.good) }
        var evidence = FaultEvidence()
        evidence.pulseRate = isFlooded ? pulses + refused : pulses
        return answer(.firing(evidence))
    }

    /// The pulses a second that no meter of a kind exceeds: four times the flow of a large
    /// domestic one (measure.md section 3).
    static func mostPulses(_ kind: CounterKind, _ weight: PulseWeight?) -> Double {
        let litres = weight.flatMap { $0.unit == .litre && $0.amount > 0 ? $0.amount : nil }
        switch kind {
        case .electricity: return mostElectric
        case .water: return max(20_000 / 3_600 / (litres ?? 1), 0.5)
        case .gas: return max(24_000 / 3_600 / (litres ?? 10), 0.5)
        case .oil: return max(240 / 3_600 / (litres ?? 0.02), 0.5)
        }
    }

    /// A weight that cannot reach the subscribed power, or that gives more than there can be.
    static func weight(
        _ counter: PulseCounter, _ kind: CounterKind, _ snapshot: Snapshot, at now: Instant
    ) -> [RuleAnswer] {
        guard kind == .electricity else { return [] }
        func answer(_ verdict: RuleAnswer.Verdict, hold: Delay = .zero) -> [RuleAnswer] {
            [RuleAnswer(.counterWeight, counter.source, verdict, hold: hold)]
        }
        guard let weight = snapshot.weight(of: counter.source) else { return answer(.waiting) }
        guard let limit = MeterDirection.subscription(snapshot, at: now) else {
            return answer(MeterDirection.isAbsent(snapshot) ? .unobservable : .undecided)
        }
        var evidence = FaultEvidence()
        evidence.weight = weight
        evidence.limit = limit
        if isTooSmall(weight, for: limit) {
            evidence.power = weight.mostPower
            return answer(.firing(evidence))
        }
        guard let rate = counter.rate(at: now), rate <= mostElectric,
            let power = weight.power(pulsesPerSecond: rate)
        else { return answer(counter.lastPulse == nil ? .waiting : .undecided) }
        guard power.watts > limit.voltAmperes * impossible else {
            // A pause proves nothing; a flow under the limit does.
            return answer(rate > 0 ? .good : .undecided)
        }
        evidence.power = power
        evidence.pulseRate = rate
        return answer(.firing(evidence), hold: .seconds(6))
    }

    /// True where pulses of a weight cannot tell a power that may be drawn.
    static func isTooSmall(_ weight: PulseWeight, for limit: ApparentPower) -> Bool {
        weight.mostPower.map { $0.watts < limit.voltAmperes } ?? false
    }
}
