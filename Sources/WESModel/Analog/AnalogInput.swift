/// One 0–3.3 V input.
public struct AnalogInput: Sendable, Codable, Equatable {
    /// `analog.1` to `analog.4`.
    public var source: SourceID
    /// The state of its converter.
    public var link: LinkState
    /// The voltage at the pin, before the divider.
    public var voltage: Reading<Voltage>?
    /// The last look at the converter.
    public var sample: AnalogSample?
    /// How the value changes, in its unit per minute; nil before a minute of it is known.
    public var perMinute: Double?
    /// True once a voltage was seen that somebody drives: 0 V may then be a measure.
    public var hasShown = false
    /// Since when the pin is at 0 V; nil while it is not.
    public var zeroSince: Instant?
    /// True where it fell there at once, as a wire does that is cut.
    public var hasFallen = false
    /// When the pin was last far above 0 V.
    var lastHigh: Instant?
    /// `kind = "contact"`: true when closed; nil before it was read.
    public var isClosed: Bool?
    /// `kind = "contact"`: changes counted since the engine started.
    public var changes = 0
    /// `kind = "contact"`: when it last changed.
    public var lastChange: Instant?

    /// Makes an input that was not read yet.
    public init(source: SourceID, link: LinkState = .unconfigured) {
        self.source = source
        self.link = link
    }

    /// The history of its value.
    public var series: SeriesID { SeriesID(subject: source.rawValue, kind: .analog) }
}
