/// Temperature on the Celsius scale.
public struct Temperature: Quantity, Hashable {
    /// The value in degrees Celsius.
    public var celsius: Double

    /// Makes a quantity from a value in degrees Celsius.
    public init(celsius: Double) { self.celsius = celsius }

    /// The symbol of the unit, as it is written beside the value.
    public static var symbol: String { "°C" }

    /// The value in the unit of ``symbol``.
    public var magnitude: Double {
        get { celsius }
        set { celsius = newValue }
    }

    /// Makes a quantity from its magnitude in degrees Celsius.
    public init(magnitude: Double) { self.celsius = magnitude }
}
