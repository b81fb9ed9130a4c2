/// What a step test showed of a circuit, in the form that outlives the engine
/// (measure.md section 4.3).
public struct StepProof: Hashable, Sendable, Codable {
    /// How much of the expected current the clamp saw.
    public enum Scale: String, Sendable, Codable {
        /// 95 to 105 %, or no expectation to compare with.
        case right
        /// 76 to 83 %, or three times: an SCT-013-030.
        case otherClamp
        /// 30 to 75 %: the jaw is not closed.
        case ajar
        /// 190 to 210 %: the conductor passes twice.
        case twice
        /// Anything else.
        case odd
    }

    /// The clamp that answered; nil where none did.
    public var answering: Int?
    /// The step of the current, root-mean-square.
    public var step: Current
    /// The angle of the voltage over the added current, degrees, −180 to 180; nil where the
    /// source tells no angle.
    public var angleDegrees: Double?
    /// The phase of the conductor, 1 to 3; nil where nothing tells it.
    public var phase: Int?
    /// True where the clamp is the wrong way round for its circuit, as its values are shown;
    /// nil where nothing tells it.
    public var isReversed: Bool?
    /// The step over the expected one; nil where the load is not known.
    public var ratio: Double?
    /// What the ratio means.
    public var scale: Scale
    /// When it was shown, on the civil clock.
    public var unixSeconds: Int64
    /// True once the load was seen to go off again as well.
    public var isConfirmed: Bool

    /// Makes a proof.
    public init(
        answering: Int?, step: Current, angleDegrees: Double? = nil, phase: Int? = nil,
        isReversed: Bool? = nil, ratio: Double? = nil, scale: Scale = .right, unixSeconds: Int64,
        isConfirmed: Bool = false
    ) {
        self.answering = answering
        self.step = step
        self.angleDegrees = angleDegrees
        self.phase = phase
        self.isReversed = isReversed
        self.ratio = ratio
        self.scale = scale
        self.unixSeconds = unixSeconds
        self.isConfirmed = isConfirmed
    }
}
