/// Volume of a fluid that passes in a time.
public struct VolumeFlow: Quantity, Hashable {
    /// The value in litres per hour.
    public var litresPerHour: Double

    /// Makes a quantity from a value in litres per hour.
    public init(litresPerHour: Double) { self.litresPerHour = litresPerHour }

    /// The symbol of the unit, as it is written beside the value.
    public static var symbol: String { "L/h" }

    /// The value in the unit of ``symbol``.
    public var magnitude: Double {
        get { litresPerHour }
        set { litresPerHour = newValue }
    }

    /// Makes a quantity from its magnitude in litres per hour.
    public init(magnitude: Double) { litresPerHour = magnitude }
}
