/// Volume of a fluid.
public struct Volume: Quantity, Hashable {
    /// The value in litres.
    public var litres: Double

    /// Makes a quantity from a value in litres.
    public init(litres: Double) { self.litres = litres }

    /// The symbol of the unit, as it is written beside the value.
    public static var symbol: String { "L" }

    /// The value in the unit of ``symbol``.
    public var magnitude: Double {
        get { litres }
        set { litres = newValue }
    }

    /// Makes a quantity from its magnitude in litres.
    public init(magnitude: Double) { self.litres = magnitude }
}
