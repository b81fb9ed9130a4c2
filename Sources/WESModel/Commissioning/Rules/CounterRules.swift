/// `counter.*`: has a counter given a pulse yet.
enum CounterRules {
    /// The answers for each configured counter; without a pulse there is something to do.
    static func answers(_ snapshot: Snapshot) -> [RuleAnswer] {
        snapshot.counters.map { counter in
            let verdict: RuleAnswer.Verdict
            if counter.pulses > 0 {
                verdict = .good
            } else {
                verdict = counter.link.isOpen ? .firing(FaultEvidence()) : .unknown
            }
            return RuleAnswer(.counterSilent, counter.source, verdict, state: .todo)
        }
    }
}
