/// The mains voltage on V1/V2, through the 9 V AC transformer.
public struct Mains: Sendable, Codable, Equatable {
    /// The state of its board.
    public var link: LinkState
    /// Root-mean-square voltage; near 0 when nothing is wired.
    public var voltage: Reading<Voltage>?
    /// Frequency.
    public var frequency: Reading<Frequency>?
    /// What the samples say of the input.
    public var input: InputLevels?
    /// The harmonic distortion of the voltage, as a share of its fundamental.
    public var distortion: Double?
    /// When the voltage was last seen; nil when it never was.
    public var lastSeen: Instant?

    /// When the first report without the voltage came; nil while it is there, or never was.
    public var lostAt: Instant?
    /// The largest current of a clamp in the last report with the voltage.
    public var lastLoad: Current?
    /// How long the frequency has not moved.
    public var steadiness: FrequencySteadiness?

    /// The voltage under which the input counts as not wired.
    public static let absent = Voltage(volts: 50)

    /// Makes a mains input that measured nothing yet.
    public init(link: LinkState = .unconfigured) { self.link = link }

    /// True while a voltage is measured, false while none is, nil before the first reading.
    public var isPresent: Bool? { voltage.map { $0.value >= Self.absent } }
}
