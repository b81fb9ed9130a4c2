/// The constants of a source of raw samples: `[clamps]` with `source = "waveform:…"`.
public struct SampleDescription: Sendable, Codable, Hashable {
    /// Frames a second, 1 000 to 20 000.
    public var rateHertz: Double
    /// The resolution of the converter, 8 to 24 bits.
    public var bits: Int
    /// The channels of a frame: the voltage, then the clamps in order; 2 to 5.
    public var channels: Int
    /// The time between two channels of one frame, microseconds; 0 where they are simultaneous.
    public var skewMicroseconds: Double
    /// Mains volts for one volt at the converter.
    public var voltsPerVolt: Double
    /// Amperes for one volt at the converter.
    public var amperesPerVolt: Double
    /// The lead of the voltage transformer less that of the clamps at 50 Hz, degrees.
    public var leadDegrees: Double

    /// Makes a description; the defaults are those of a 12 bit converter at 2 560 frames a second
    /// behind 22 Ω burdens (measure.md sections 1.3 and 1.4).
    public init(
        rateHertz: Double = 2_560, bits: Int = 12, channels: Int = 5,
        skewMicroseconds: Double = 0, voltsPerVolt: Double = 257.8,
        amperesPerVolt: Double = 90.909, leadDegrees: Double = 0
    ) {
        self.rateHertz = rateHertz
        self.bits = bits
        self.channels = channels
        self.skewMicroseconds = skewMicroseconds
        self.voltsPerVolt = voltsPerVolt
        self.amperesPerVolt = amperesPerVolt
        self.leadDegrees = leadDegrees
    }
}
