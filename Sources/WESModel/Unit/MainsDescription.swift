/// The `[mains]` table: where the mains voltage comes from.
public struct MainsDescription: Sendable, Codable, Hashable {
    /// The column of the clamp board that carries it.
    public var column: String

    /// Makes a description.
    public init(column: String = "vrms") { self.column = column }
}
