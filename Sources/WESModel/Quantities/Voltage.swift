/// Root-mean-square or direct voltage.
public struct Voltage: Quantity, Hashable {
    /// The value in volts.
    public var volts: Double

    /// Makes a quantity from a value in volts.
    public init(volts: Double) { self.volts = volts }

    /// The symbol of the unit, as it is written beside the value.
    public static var symbol: String { "V" }

    /// The value in the unit of ``symbol``.
    public var magnitude: Double {
        get { volts }
        set { volts = newValue }
    }

    /// Makes a quantity from its magnitude in volts.
    public init(magnitude: Double) { self.volts = magnitude }
}
