/// Active power; positive is consumption, negative is injection (console.md section 4).
public struct Power: Quantity, Hashable {
    /// The value in watts.
    public var watts: Double

    /// Makes a quantity from a value in watts.
    public init(watts: Double) { self.watts = watts }

    /// The symbol of the unit, as it is written beside the value.
    public static var symbol: String { "W" }

    /// The value in the unit of ``symbol``.
    public var magnitude: Double {
        get { watts }
        set { watts = newValue }
    }

    /// Makes a quantity from its magnitude in watts.
    public init(magnitude: Double) { self.watts = magnitude }
}
