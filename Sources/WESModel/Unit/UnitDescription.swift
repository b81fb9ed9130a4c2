/// The configuration of a unit.
public struct UnitDescription: Sendable, Codable, Equatable {
    /// The name of the unit.
    public var name: String?
    /// Nothing configured.
    public static let empty = UnitDescription(name: nil)
}
