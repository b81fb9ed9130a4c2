/// Active energy.
public struct Energy: Quantity, Hashable {
    /// The value in watt-hours.
    public var wattHours: Double

    /// Makes a quantity from a value in watt-hours.
    public init(wattHours: Double) { self.wattHours = wattHours }

    /// The symbol of the unit, as it is written beside the value.
    public static var symbol: String { "Wh" }

    /// The value in the unit of ``symbol``.
    public var magnitude: Double {
        get { wattHours }
        set { wattHours = newValue }
    }

    /// Makes a quantity from its magnitude in watt-hours.
    public init(magnitude: Double) { self.wattHours = magnitude }
}
