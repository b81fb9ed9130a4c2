/// What the raw samples of one source are: the constants that turn counts into volts and amperes.
///
/// The first channel of a frame is the mains voltage, the others are clamps, taken one after
/// another by one converter (measure.md sections 1.2 and 1.3).
public struct SamplePlan: Hashable, Sendable {
    /// One clamp among the channels.
    public struct Clamp: Hashable, Sendable {
        /// The number of the clamp.
        public var number: Int
        /// Its channel in a frame, from 1.
        public var channel: Int
        /// Amperes for one volt at the converter.
        public var amperesPerVolt: Double
        /// The lead of the voltage transformer less that of this clamp at 50 Hz, degrees.
        public var leadDegrees: Double

        /// Makes a channel.
        public init(number: Int, channel: Int, amperesPerVolt: Double, leadDegrees: Double) {
            self.number = number
            self.channel = channel
            self.amperesPerVolt = amperesPerVolt
            self.leadDegrees = leadDegrees
        }
    }

    /// Frames a second.
    public var rate: Double
    /// The resolution of the converter.
    public var bits: Int
    /// The channels of a frame.
    public var channels: Int
    /// The time between two channels of a frame, seconds.
    public var skew: Double
    /// Mains volts for one volt at the converter.
    public var voltsPerVolt: Double
    /// The clamps.
    public var clamps: [Clamp]

    /// The reference voltage of the converter, V.
    public static let reference = 3.3
    /// The length of a window, seconds: ten cycles, so that one block is one result.
    public static let window = 0.2

    /// Makes a plan.
    public init(
        rate: Double, bits: Int, channels: Int, skew: Double, voltsPerVolt: Double,
        clamps: [Clamp]
    ) {
        self.rate = rate
        self.bits = bits
        self.channels = channels
        self.skew = skew
        self.voltsPerVolt = voltsPerVolt
        self.clamps = clamps
    }

    /// The counts of the full scale.
    var fullScale: Double { Double(UInt64(1) << UInt64(min(max(bits, 1), 32))) }

    /// The frames of half a window; two hops make a window.
    var hop: Int { max(Int((min(max(rate, 100), 1_000_000) * Self.window / 2).rounded()), 8) }

    /// The time of one hop, seconds.
    var hopSeconds: Double { Double(hop) / rate }

    /// What one count is in the unit of a channel.
    func unit(ofChannel channel: Int) -> Double {
        let volts = Self.reference / fullScale
        guard channel > 0 else { return volts * voltsPerVolt }
        let clamp = clamps.first { $0.channel == channel }
        return volts * (clamp?.amperesPerVolt ?? 1)
    }
}
