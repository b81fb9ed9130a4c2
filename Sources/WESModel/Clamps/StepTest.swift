/// A guided load test: a person switches a load on, every clamp is watched
/// (measure.md section 4.3).
public struct StepTest: Hashable, Sendable, Codable {
    /// Where it stands.
    public enum Stage: Hashable, Sendable, Codable {
        /// The currents before the load are measured.
        case baseline
        /// The load may be switched on now.
        case waiting
        /// A step was seen and settles.
        case settling
        /// It is over.
        case done(StepProof)
        /// It ended without a step.
        case expired
    }

    /// The clamp whose circuit takes the load.
    public var source: SourceID
    /// What is switched on.
    public var load: StepLoad
    /// When it began.
    public var startedAt: Instant
    /// When it ends by itself.
    public var until: Instant
    /// Where it stands.
    public var stage = Stage.baseline
    /// The step of each clamp so far, by number.
    public var steps: [Int: Phasor] = [:]

    /// How long it waits for the load.
    public static let limit = Delay.seconds(120)

    /// Makes a test that begins.
    public init(source: SourceID, load: StepLoad, startedAt: Instant) {
        self.source = source
        self.load = load
        self.startedAt = startedAt
        until = startedAt + Self.limit
    }
}
