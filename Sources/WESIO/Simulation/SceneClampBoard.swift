public import WESModel

/// The board of the clamps of a scene.
public struct SceneClampBoard: Sendable, Hashable {
    /// What kind of board it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Lines of numbers.
        case rpict
        /// Numbered lines of keys and values.
        case emon
        /// Raw samples.
        case waveform
    }

    /// What it sends.
    public var kind = Kind.rpict
    /// The constants of its samples.
    public var samples = SampleDescription(skewMicroseconds: 60, leadDegrees: 2.5)
    /// The time from one second of samples to the next; nil where it samples all the time.
    public var burstPeriod: Delay?
    /// The time between two lines.
    public var period = Delay.seconds(5)
    /// What each column carries.
    public var columns = ["node", "p1", "p2", "p3", "p4", "i1", "i2", "i3", "i4", "vrms"]
    /// True where it sends currents in milliamperes, false for amperes.
    public var isMilliampere = true
    /// True where an `emon` board sends its lines as JSON.
    public var isJSON = false
    /// What the mains input reads of the true voltage, 1 when it is exact.
    public var mainsGain = 1.0
    /// The column that the configuration names for the mains; nil without a mains input.
    public var mainsColumn: String?

    /// Makes a board as it comes: a line every five seconds, four clamps, currents in mA.
    public init() {}

    /// The columns of a line: without a mains input, that of its voltage is not there.
    public var sentColumns: [String] {
        mainsColumn == nil ? columns.filter { $0 != "vrms" } : columns
    }
}
