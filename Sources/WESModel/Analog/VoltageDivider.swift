/// Two resistors that bring a voltage down to the 0–3.3 V of an input.
///
/// Source: the notice, section 6; `measure.md` section 2.6.
public struct VoltageDivider: Sendable, Codable, Hashable {
    /// R1, from the sensor to the input, ohms, 0 or more.
    public var upper: Double
    /// R2, from the input to M, ohms, more than 0.
    public var lower: Double

    /// Makes a divider.
    public init(upper: Double, lower: Double) {
        self.upper = upper
        self.lower = lower
    }

    /// How many times the voltage of the sensor is that of the input, 1 or more.
    public var ratio: Double { lower > 0 ? (upper + lower) / lower : 1 }

    /// What the input sees of the two: R1 ∥ R2, ohms.
    public var parallel: Double {
        upper + lower > 0 ? upper * lower / (upper + lower) : 0
    }
}
