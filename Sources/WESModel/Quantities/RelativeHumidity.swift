/// Relative humidity of the air.
public struct RelativeHumidity: Quantity, Hashable {
    /// The value in percent.
    public var percent: Double

    /// Makes a quantity from a value in percent.
    public init(percent: Double) { self.percent = percent }

    /// The symbol of the unit, as it is written beside the value.
    public static var symbol: String { "%" }

    /// The value in the unit of ``symbol``.
    public var magnitude: Double {
        get { percent }
        set { percent = newValue }
    }

    /// Makes a quantity from its magnitude in percent.
    public init(magnitude: Double) { self.percent = magnitude }
}
