/// A terminal of the configuration for which no reader exists yet: its name and its device.
public struct TerminalDescription: Sendable, Codable, Hashable {
    /// The terminal.
    public var source: SourceID
    /// The name a person gave it.
    public var name: String?
    /// The device or line; nil where the table names none.
    public var device: String?

    /// Makes a description.
    public init(source: SourceID, name: String? = nil, device: String? = nil) {
        self.source = source
        self.name = name
        self.device = device
    }
}
