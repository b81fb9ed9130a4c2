/// Frequency of the mains.
public struct Frequency: Quantity, Hashable {
    /// The value in hertz.
    public var hertz: Double

    /// Makes a quantity from a value in hertz.
    public init(hertz: Double) { self.hertz = hertz }

    /// The symbol of the unit, as it is written beside the value.
    public static var symbol: String { "Hz" }

    /// The value in the unit of ``symbol``.
    public var magnitude: Double {
        get { hertz }
        set { hertz = newValue }
    }

    /// Makes a quantity from its magnitude in hertz.
    public init(magnitude: Double) { self.hertz = magnitude }
}
