/// Root-mean-square current, never signed.
public struct Current: Quantity, Hashable {
    /// The value in amperes.
    public var amperes: Double

    /// Makes a quantity from a value in amperes.
    public init(amperes: Double) { self.amperes = amperes }

    /// The symbol of the unit, as it is written beside the value.
    public static var symbol: String { "A" }

    /// The value in the unit of ``symbol``.
    public var magnitude: Double {
        get { amperes }
        set { amperes = newValue }
    }

    /// Makes a quantity from its magnitude in amperes.
    public init(magnitude: Double) { self.amperes = magnitude }
}
