/// Apparent power, never signed: a meter gives drawn and injected VA apart.
public struct ApparentPower: Quantity, Hashable {
    /// The value in volt-amperes.
    public var voltAmperes: Double

    /// Makes a quantity from a value in volt-amperes.
    public init(voltAmperes: Double) { self.voltAmperes = voltAmperes }

    /// The symbol of the unit, as it is written beside the value.
    public static var symbol: String { "VA" }

    /// The value in the unit of ``symbol``.
    public var magnitude: Double {
        get { voltAmperes }
        set { voltAmperes = newValue }
    }

    /// Makes a quantity from its magnitude in volt-amperes.
    public init(magnitude: Double) { self.voltAmperes = magnitude }
}
