/// The number of a command, given by whoever sends it.
public struct CommandID: Hashable, Sendable, Codable {
    /// The number.
    public var rawValue: UInt64

    /// Makes an identifier.
    public init(rawValue: UInt64) { self.rawValue = rawValue }
}
