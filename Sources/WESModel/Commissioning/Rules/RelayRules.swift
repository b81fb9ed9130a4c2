/// `relay.*`: was a relay ever tried, did its load move, does its contact follow.
enum RelayRules {
    /// The answers for each configured relay.
    static func answers(_ snapshot: Snapshot) -> [RuleAnswer] {
        snapshot.relays.flatMap { relay -> [RuleAnswer] in
            let description = snapshot.unit.relays[relay.source.number ?? 0]
            return [
                RuleAnswer(
                    .relayUntested, relay.source,
                    relay.isTested ? .good : .firing(FaultEvidence())),
                noEffect(relay, description), feedback(relay, description),
                welded(relay, description, at: snapshot.clock.instant),
                overCurrent(relay, description, snapshot),
            ]
        }
    }

    /// The last test left the load where it was; with a thermostat that may be right.
    private static func noEffect(
        _ relay: Relay, _ description: RelayDescription?
    ) -> RuleAnswer {
        func answer(_ verdict: RuleAnswer.Verdict, _ state: CheckState? = nil) -> RuleAnswer {
            RuleAnswer(.relayNoEffect, relay.source, verdict, state: state)
        }
        guard description?.load != nil else { return answer(.unobservable) }
        guard let test = relay.lastTest else { return answer(relay.isTested ? .good : .unknown) }
        var evidence = FaultEvidence()
        switch test.verdict {
        // A counter as the load proves nothing in ten seconds.
        case .unproven: return answer(.unobservable)
        case .unchanged:
            evidence.power = test.step ?? Power(watts: 0)
            return answer(
                .firing(evidence, since: test.until),
                description?.hasThermostat == true ? .look : nil)
        // What moved elsewhere is no thermostat.
        case .otherClamp:
            evidence.otherClamp = test.answering
            evidence.current = test.proof?.step
            return answer(.firing(evidence, since: test.until))
        case .effective, .unexpected, nil: return answer(.good)
        }
    }

    /// The contact read back is not where it was told to be; a contactor takes its time.
    private static func feedback(
        _ relay: Relay, _ description: RelayDescription?
    ) -> RuleAnswer {
        func answer(_ verdict: RuleAnswer.Verdict) -> RuleAnswer {
            RuleAnswer(.relayFeedback, relay.source, verdict, hold: Rules.hold(nil))
        }
        guard description?.feedback != nil || relay.readBack != nil else {
            return answer(.unobservable)
        }
        guard relay.link.isOpen, let commanded = relay.commanded else { return answer(.unknown) }
        guard let readBack = relay.readBack else { return answer(.waiting) }
        var evidence = FaultEvidence()
        guard commanded == readBack else {
            evidence.commanded = commanded
            evidence.readBack = readBack
            return answer(.firing(evidence))
        }
        guard let test = relay.lastTest, test.readBack == .open else { return answer(.good) }
        evidence.commanded = .closed
        evidence.readBack = .open
        return answer(.firing(evidence, since: test.startedAt))
    }

    /// A load is still measured on an open relay.
    private static func welded(
        _ relay: Relay, _ description: RelayDescription?, at now: Instant
    ) -> RuleAnswer {
        func answer(_ verdict: RuleAnswer.Verdict) -> RuleAnswer {
            RuleAnswer(.relayWelded, relay.source, verdict)
        }
        guard let description, description.load != nil, !description.isLoadShared,
            !description.isShedding
        else { return answer(.unobservable) }
        guard relay.link.isOpen else { return answer(.unknown) }
        switch relay.resting {
        case nil, .explained: return answer(.undecided)
        case .idle: return answer(.good)
        case .loaded(let power, let since, let readings):
            guard readings >= RestingLoad.suspectReadings,
                now - since >= RestingLoad.suspectTime
            else { return answer(.undecided) }
            var evidence = FaultEvidence()
            evidence.power = power
            return answer(.firing(evidence, since: since))
        }
    }

    /// More than the relay may switch, through its own contact; behind a contactor nothing is
    /// said, and where nobody said whether there is one, it is to be looked at.
    private static func overCurrent(
        _ relay: Relay, _ description: RelayDescription?, _ snapshot: Snapshot
    ) -> RuleAnswer {
        let hasContactor = description?.hasContactor ?? snapshot.contactors[relay.source]
        func answer(_ verdict: RuleAnswer.Verdict) -> RuleAnswer {
            RuleAnswer(
                .relayOverCurrent, relay.source, verdict,
                state: hasContactor == nil ? .look : nil)
        }
        guard let description, description.load?.area == "clamps", !description.isLoadShared,
            hasContactor != true
        else { return answer(.unobservable) }
        guard relay.link.isOpen else { return answer(.unknown) }
        guard let carried = relay.carried else { return answer(.waiting) }
        guard carried > description.limit else { return answer(.good) }
        var evidence = FaultEvidence()
        evidence.current = carried
        evidence.currentLimit = description.limit
        return answer(.firing(evidence))
    }
}
