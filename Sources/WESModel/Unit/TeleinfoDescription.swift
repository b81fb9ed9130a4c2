/// One `[teleinfo.N]` table of the configuration.
public struct TeleinfoDescription: Sendable, Codable, Hashable {
    /// The device: a path, `tcp://host:port` or `record:FILE`.
    public var device: String
    /// What the meter measures; nil: Cpt1 grid, Cpt2 whatever it shows.
    public var role: CircuitRole?
    /// The name a person gave it.
    public var name: String?

    /// Makes a description.
    public init(device: String, role: CircuitRole? = nil, name: String? = nil) {
        self.device = device
        self.role = role
        self.name = name
    }
}
