/// What the last test of a relay showed, in the form that outlives the engine.
public struct RelayProof: Hashable, Sendable, Codable {
    /// What it showed.
    public var verdict: RelayTest.Verdict
    /// The step of the load; nil where no clamp proves the relay.
    public var step: Power?
    /// The clamp that answered, by number; nil where none did.
    public var answering: Int?
    /// When it ended, on the civil clock.
    public var unixSeconds: Int64

    /// Makes a proof.
    public init(
        verdict: RelayTest.Verdict, step: Power?, answering: Int? = nil, unixSeconds: Int64
    ) {
        self.verdict = verdict
        self.step = step
        self.answering = answering
        self.unixSeconds = unixSeconds
    }
}
