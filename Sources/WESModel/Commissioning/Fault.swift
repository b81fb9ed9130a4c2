/// A finding of a rule: its code, its terminal, since when, and the evidence.
public struct Fault: Hashable, Sendable, Codable {
    /// The code.
    public var code: FaultCode
    /// The terminal, or the area where no single one owns it.
    public var terminal: SourceID
    /// Look, fault or todo.
    public var state: CheckState
    /// Since when the evidence stands.
    public var since: Instant
    /// The evidence.
    public var evidence: FaultEvidence

    /// Makes a finding.
    public init(
        _ code: FaultCode, _ terminal: SourceID, state: CheckState? = nil, since: Instant,
        evidence: FaultEvidence = FaultEvidence()
    ) {
        self.code = code
        self.terminal = terminal
        self.state = state ?? code.state
        self.since = since
        self.evidence = evidence
    }

    /// The code on its terminal.
    public var key: FaultKey { FaultKey(code, terminal) }
}
