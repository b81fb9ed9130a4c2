/// What one line of the board says of every clamp and of the mains.
public struct ClampReport: Hashable, Sendable, Codable {
    /// The clamps of the line, by number.
    public var clamps: [Int: ClampValues]
    /// Root-mean-square mains voltage; nil where the board does not measure it or sends `nan`.
    public var voltage: Voltage?
    /// Mains frequency; nil where the board does not send it.
    public var frequency: Frequency?
    /// What the samples say of the mains input.
    public var mainsInput: InputLevels?
    /// The harmonic distortion of the voltage, as a share of its fundamental.
    public var mainsDistortion: Double?
    /// One cycle of every channel.
    public var waves: Waves?

    /// Makes a report.
    public init(
        clamps: [Int: ClampValues] = [:], voltage: Voltage? = nil, frequency: Frequency? = nil
    ) {
        self.clamps = clamps
        self.voltage = voltage
        self.frequency = frequency
    }
}
