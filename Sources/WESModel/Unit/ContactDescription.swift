/// One `[contacts.N]` table of the configuration.
public struct ContactDescription: Sendable, Codable, Hashable {
    /// The line, `gpiochip0:22` or `sim:PATH:22`.
    public var line: String
    /// The name a person gave it.
    public var name: String?

    /// Makes a description.
    public init(line: String, name: String? = nil) {
        self.line = line
        self.name = name
    }
}
