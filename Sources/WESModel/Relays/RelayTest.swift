/// A test of a relay: closed for a while, then open again.
public struct RelayTest: Hashable, Sendable, Codable {
    /// What a test showed.
    public enum Verdict: String, Sendable, Codable {
        /// The load moved as expected.
        case effective
        /// The load did not move.
        case unchanged
        /// The load moved by another amount than expected.
        case unexpected
        /// The load stayed where it was, and another clamp answered.
        case otherClamp = "other_clamp"
        /// No clamp proves this relay.
        case unproven
    }

    /// When it began.
    public var startedAt: Instant
    /// When the line opens by itself.
    public var until: Instant
    /// When it ended on the civil clock, for a test of a former run; nil for one of this run.
    public var unixSeconds: Int64?
    /// The load before it; nil where no clamp proves the relay.
    public var before: Power?
    /// The largest step of the load while it ran.
    public var step: Power?
    /// What the clamps of the grid, or the meter, read before it; nil without one.
    public var houseBefore: Power?
    /// The largest rise of that while it ran.
    public var houseStep: Power?
    /// The position read back last while it was closed; nil where nothing is read back.
    public var readBack: RelayPosition?
    /// The clamp that answered alone, by number; nil where none did.
    public var answering: Int?
    /// What the step of that clamp says of its phase and its direction.
    public var proof: StepProof?
    /// What it showed; nil while it runs.
    public var verdict: Verdict?

    /// Makes a test under way.
    public init(startedAt: Instant, until: Instant, before: Power?) {
        self.startedAt = startedAt
        self.until = until
        self.before = before
    }
}
