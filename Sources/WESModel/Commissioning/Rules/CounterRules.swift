/// `counter.*`: what the pulses of a counter say of its wiring and of its weight.
enum CounterRules {
    /// How long a counter may stand still at commissioning before somebody should look.
    private static let silence = Delay.seconds(600)
    /// The pulses whose bounces are counted.
    private static let judged = 10
    /// Bounces from which they say something.
    private static let leastBounces = 5
    /// Bounces without a pulse from which a line chatters.
    private static let chatter = 20
    /// A loss is told for a day after the last one.
    private static let lossShown = Delay.seconds(86_400)

    /// The answers for each configured counter.
    static func answers(_ snapshot: Snapshot, at now: Instant) -> [RuleAnswer] {
        snapshot.counters.flatMap { counter -> [RuleAnswer] in
            let description = counter.source.number.flatMap { snapshot.unit.counters[$0] }
            let kind = description?.kind ?? .water
            let weight = snapshot.weight(of: counter.source)
            return [
                silent(counter, at: now), bounce(counter), stuck(counter, kind, at: now),
                CounterPaceRules.tooFast(counter, kind, weight),
                lost(counter, at: now),
            ] + CounterPaceRules.weight(counter, kind, snapshot, at: now)
                + LeakRules.answers(counter, kind, weight, snapshot, at: now)
        }
    }

    /// Without a pulse there is something to do; after ten minutes of trying, to look at.
    private static func silent(_ counter: PulseCounter, at now: Instant) -> RuleAnswer {
        func answer(_ verdict: RuleAnswer.Verdict, _ state: CheckState? = nil) -> RuleAnswer {
            RuleAnswer(.counterSilent, counter.source, verdict, state: state)
        }
        guard counter.pulses == 0 else { return answer(.good) }
        guard let opened = counter.openedAt else { return answer(.unknown) }
        return answer(
            .firing(FaultEvidence(), since: opened), now - opened < silence ? .todo : .look)
    }

    /// More bounces than pulses, or a line that chatters and gives no pulse at all.
    private static func bounce(_ counter: PulseCounter) -> RuleAnswer {
        func answer(_ verdict: RuleAnswer.Verdict) -> RuleAnswer {
            RuleAnswer(.counterBounce, counter.source, verdict)
        }
        guard counter.link.isOpen else { return answer(.unknown) }
        let last = counter.recent.suffix(judged)
        let refused = last.reduce(counter.looseBounces) { $0 &+ $1.bounces }
        var evidence = FaultEvidence()
        evidence.count = refused
        evidence.pulses = last.count
        if counter.looseBounces >= chatter { return answer(.firing(evidence)) }
        guard !last.isEmpty else { return answer(.waiting) }
        let isBouncing = refused >= leastBounces && refused > last.count
        return answer(isBouncing ? .firing(evidence) : .good)
    }

    /// A contact that stays closed: at once for an electronic output, late for a reed, which may
    /// well have stopped in front of its magnet.
    private static func stuck(
        _ counter: PulseCounter, _ kind: CounterKind, at now: Instant
    ) -> RuleAnswer {
        func answer(_ verdict: RuleAnswer.Verdict) -> RuleAnswer {
            RuleAnswer(.counterStuck, counter.source, verdict)
        }
        guard counter.link.isOpen, counter.isClosed != nil else { return answer(.unknown) }
        guard let since = counter.closedSince else { return answer(.good) }
        let isReed = kind != .electricity
        let limit: Delay =
            isReed ? (counter.pulses > 0 ? .seconds(7 * 86_400) : .seconds(300)) : .seconds(8)
        guard now - since >= limit else { return answer(.good) }
        return answer(.firing(FaultEvidence(), since: since))
    }

    /// Records that the kernel counted and that never arrived.
    private static func lost(_ counter: PulseCounter, at now: Instant) -> RuleAnswer {
        func answer(_ verdict: RuleAnswer.Verdict) -> RuleAnswer {
            RuleAnswer(.counterLost, counter.source, verdict)
        }
        guard let first = counter.firstLoss, let last = counter.lastLoss, now - last < lossShown
        else { return answer(counter.openedAt == nil ? .unknown : .good) }
        var evidence = FaultEvidence()
        evidence.count = counter.lostPulses
        return answer(.firing(evidence, since: first))
    }
}
