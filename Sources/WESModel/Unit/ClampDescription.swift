/// One `[clamps.N]` table of the configuration.
public struct ClampDescription: Sendable, Codable, Hashable {
    /// The name a person gave the circuit.
    public var name: String?
    /// What the circuit is.
    public var role: CircuitRole
    /// The phase declared, 1 to 3.
    public var phase: Int
    /// The rating of the clamp, 100 A for an SCT-013-000.
    public var rating: Current
    /// Its own source, which wins over that of the group; nil for the group's.
    public var source: String?
    /// Amperes for one volt at the converter, which wins over the group's; nil for the group's.
    public var amperesPerVolt: Double?
    /// The lead of its channel, degrees, which wins over the group's; nil for the group's.
    public var leadDegrees: Double?

    /// Makes a description.
    public init(
        name: String? = nil, role: CircuitRole = .load, phase: Int = 1,
        rating: Current = Current(amperes: 100)
    ) {
        self.name = name
        self.role = role
        self.phase = phase
        self.rating = rating
    }
}
