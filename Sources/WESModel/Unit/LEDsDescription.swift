/// The `[leds]` table of the configuration: names of the kernel's LED class.
public struct LEDsDescription: Sendable, Codable, Hashable {
    /// Lit while the engine runs.
    public var power: String?
    /// Beats with the engine.
    public var heartbeat: String?

    /// Makes a description.
    public init(power: String? = nil, heartbeat: String? = nil) {
        self.power = power
        self.heartbeat = heartbeat
    }
}
