/// Light that falls on a surface.
public struct Illuminance: Quantity, Hashable {
    /// The value in lux.
    public var lux: Double

    /// Makes a quantity from a value in lux.
    public init(lux: Double) { self.lux = lux }

    /// The symbol of the unit, as it is written beside the value.
    public static var symbol: String { "lx" }

    /// The value in the unit of ``symbol``.
    public var magnitude: Double {
        get { lux }
        set { lux = newValue }
    }

    /// Makes a quantity from its magnitude in lux.
    public init(magnitude: Double) { self.lux = magnitude }
}
