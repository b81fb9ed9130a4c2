/// What one rule says of one terminal at one instant, before any holding time.
struct RuleAnswer {
    /// What the evidence says.
    enum Verdict {
        /// The evidence of the fault is there; `since` where it is known when it began.
        case firing(FaultEvidence, since: Instant? = nil)
        /// The evidence says the contrary.
        case good
        /// No evidence either way now: what was found stays found, and what was good stays good.
        case undecided
        /// No evidence yet: what was found stays found, else there is something to do.
        case waiting
        /// No evidence any more: what was found is taken back.
        case unknown
        /// This source cannot show it (system.md section 5, "Evidence per source").
        case unobservable
    }

    /// The code of the rule.
    var code: FaultCode
    /// The terminal, or the area where no single one owns it.
    var terminal: SourceID
    /// What the evidence says.
    var verdict: Verdict
    /// How long the evidence must stand before the rule fires.
    var hold = Delay.zero
    /// How long the contrary must stand before the finding goes.
    var release = Delay.zero
    /// Another state than that of the code, where the evidence leaves two causes.
    var state: CheckState?

    /// Makes an answer.
    init(
        _ code: FaultCode, _ terminal: SourceID, _ verdict: Verdict, hold: Delay = .zero,
        release: Delay = .zero, state: CheckState? = nil
    ) {
        self.code = code
        self.terminal = terminal
        self.verdict = verdict
        self.hold = hold
        self.release = release
        self.state = state
    }

    /// The code on its terminal.
    var key: FaultKey { FaultKey(code, terminal) }
}
