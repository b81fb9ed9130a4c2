/// One `[contacts.N]` table of the configuration.
public struct ContactDescription: Sendable, Codable, Hashable {
    /// The line, `gpiochip0:22` or `sim:PATH:22`.
    public var line: String
    /// The name a person gave it.
    public var name: String?
    /// True for a contact that is closed at rest.
    public var isClosedAtRest = false
    /// What it means when it is active, `pluie` say; nil for its position.
    public var activeWord: String?
    /// What it means at rest; nil for its position.
    public var restWord: String?
    /// True where an active contact is to be told at once.
    public var isAlarm = false

    /// Makes a description.
    public init(line: String, name: String? = nil) {
        self.line = line
        self.name = name
    }

    /// True where a position is not that of rest.
    public func isActive(isClosed: Bool) -> Bool { isClosed != isClosedAtRest }
}
