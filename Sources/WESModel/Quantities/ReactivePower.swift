/// Reactive power of the fundamental; positive is inductive.
public struct ReactivePower: Quantity, Hashable {
    /// The value in volt-amperes reactive.
    public var vars: Double

    /// Makes a quantity from a value in volt-amperes reactive.
    public init(vars: Double) { self.vars = vars }

    /// The symbol of the unit, as it is written beside the value.
    public static var symbol: String { "var" }

    /// The value in the unit of ``symbol``.
    public var magnitude: Double {
        get { vars }
        set { vars = newValue }
    }

    /// Makes a quantity from its magnitude in volt-amperes reactive.
    public init(magnitude: Double) { self.vars = magnitude }
}
