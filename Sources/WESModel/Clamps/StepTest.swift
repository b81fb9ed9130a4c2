/// A guided load test: a person switches a load on, every clamp is watched
/// (measure.md section 4.3).
///
/// Currents are compared as complex numbers before and after, so that what else runs on the
/// circuit does not count.
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
    public internal(set) var stage = Stage.baseline
    /// The step of each clamp so far, by number, root-mean-square amperes.
    public internal(set) var steps: [Int: Phasor] = [:]

    /// The reports before the step, the newest last.
    var before: [StepSample] = []
    /// The reports since it settled.
    var after: [StepSample] = []

    /// What is known of the circuits.
    var circuits = StepCircuits()
    /// The clamps that were back at their baseline in the report before.
    var returned: Set<Int>?

    /// True where one step leaves a doubt: the load is to be switched off again.
    public internal(set) var asksRemoval = false

    /// How long it waits for the load.
    public static let limit = Delay.seconds(120)
    /// The smallest step that answers.
    public static let smallest = Current(amperes: 2)

    /// Makes a test that begins.
    public init(source: SourceID, load: StepLoad, startedAt: Instant) {
        self.source = source
        self.load = load
        self.startedAt = startedAt
        until = startedAt + Self.limit
    }

    /// True once nothing more comes.
    public var isOver: Bool {
        switch stage {
        case .done, .expired: true
        case .baseline, .waiting, .settling: false
        }
    }

    /// What the reports since the step say so far; nil before they settle.
    public var present: StepProof? {
        guard !after.isEmpty else { return nil }
        return StepVerdict(self).proof
    }

    /// The clamp by number.
    var number: Int? { source.number }
}
