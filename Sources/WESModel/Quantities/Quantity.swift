/// A measured magnitude whose unit is its type, so that watts never meet volt-amperes.
public protocol Quantity: Sendable, Codable, Comparable {
    /// The symbol of the unit, as it is written beside the value.
    static var symbol: String { get }
    /// The value in the unit of ``symbol``.
    var magnitude: Double { get set }
    /// Makes a quantity from its magnitude in the unit of ``symbol``.
    init(magnitude: Double)
}

extension Quantity {
    /// Orders two quantities by magnitude.
    public static func < (left: Self, right: Self) -> Bool { left.magnitude < right.magnitude }

    /// Adds two quantities of one kind.
    public static func + (left: Self, right: Self) -> Self {
        Self(magnitude: left.magnitude + right.magnitude)
    }

    /// Subtracts two quantities of one kind.
    public static func - (left: Self, right: Self) -> Self {
        Self(magnitude: left.magnitude - right.magnitude)
    }
}
