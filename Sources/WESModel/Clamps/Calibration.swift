/// What one input was found to need beside the constants of the configuration.
///
/// A right wiring needs little: a gain of 0.9 to 1.1 (measure.md section 4.4; a clamp and a
/// voltage divider together are off by 12 % at most, section 1.3), a lead of 10 degrees (an
/// SCT-013-000 at 120 Ω leads by 8, section 1.3), a floor under 0.3 A (pick-up is 0.12 to 0.5 A,
/// section 4.2). What is beyond is a fault of the wiring, which no calibration may hide.
public struct Calibration: Hashable, Sendable, Codable {
    /// What the value is multiplied by, near 1.
    public var gain: Double
    /// How far the current leads more than the configuration says, degrees; 0 for the mains.
    public var leadDegrees: Double
    /// The noise floor that is taken off quadratically, before the gain, A; 0 for the mains.
    public var floor: Current

    /// Nothing to correct.
    public static let none = Calibration()
    /// The gains that a right wiring can need.
    public static let gains = 0.9...1.1
    /// The leads that a right wiring can need, degrees.
    public static let leads = -10.0...10.0
    /// The noise that a right wiring stays under.
    public static let floorLimit = Current(amperes: 0.3)

    /// Makes a calibration.
    public init(
        gain: Double = 1, leadDegrees: Double = 0, floor: Current = Current(amperes: 0)
    ) {
        self.gain = gain
        self.leadDegrees = leadDegrees
        self.floor = floor
    }

    /// True within what a right wiring can need.
    public var isPlausible: Bool {
        Self.gains.contains(gain) && Self.leads.contains(leadDegrees)
            && floor.amperes >= 0 && floor < Self.floorLimit
    }
}
