/// `relay.*`: was a relay ever tried, and did its load move.
enum RelayRules {
    /// The answers for each configured relay.
    static func answers(_ snapshot: Snapshot) -> [RuleAnswer] {
        snapshot.relays.flatMap { relay -> [RuleAnswer] in
            [
                RuleAnswer(
                    .relayUntested, relay.source,
                    relay.isTested ? .good : .firing(FaultEvidence())),
                noEffect(relay, snapshot),
            ]
        }
    }

    /// The last test left the load where it was; with a thermostat that may be right.
    private static func noEffect(_ relay: Relay, _ snapshot: Snapshot) -> RuleAnswer {
        let description = snapshot.unit.relays[relay.source.number ?? 0]
        func answer(_ verdict: RuleAnswer.Verdict) -> RuleAnswer {
            RuleAnswer(
                .relayNoEffect, relay.source, verdict,
                state: description?.hasThermostat == true ? .look : nil)
        }
        guard description?.load != nil else { return answer(.unobservable) }
        guard let test = relay.lastTest else { return answer(relay.isTested ? .good : .unknown) }
        // A counter as the load proves nothing in ten seconds.
        if test.verdict == .unproven { return answer(.unobservable) }
        guard test.verdict == .unchanged else { return answer(.good) }
        var evidence = FaultEvidence()
        evidence.power = test.step ?? Power(watts: 0)
        return answer(.firing(evidence, since: test.until))
    }
}
