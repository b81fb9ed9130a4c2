/// What one input was found to need beside the constants of the configuration.
public struct Calibration: Hashable, Sendable, Codable {
    /// What the value is multiplied by, near 1.
    public var gain: Double
    /// How far the current leads more than the configuration says, degrees; 0 for the mains.
    public var leadDegrees: Double
    /// The noise floor that is taken off quadratically, A; 0 for the mains.
    public var floor: Current

    /// Nothing to correct.
    public static let none = Calibration()

    /// Makes a calibration.
    public init(
        gain: Double = 1, leadDegrees: Double = 0, floor: Current = Current(amperes: 0)
    ) {
        self.gain = gain
        self.leadDegrees = leadDegrees
        self.floor = floor
    }
}
