/// The `[leds]` table of the configuration: names of the kernel's LED class.
public struct LEDsDescription: Sendable, Codable, Hashable {
    /// Lit while the engine runs.
    public var power: String?
    /// Beats with the engine.
    public var heartbeat: String?
    /// Tells what the first téléinfo input hears.
    public var tic1: String?
    /// Tells what the second téléinfo input hears.
    public var tic2: String?

    /// Makes a description.
    public init(
        power: String? = nil, heartbeat: String? = nil, tic1: String? = nil, tic2: String? = nil
    ) {
        self.power = power
        self.heartbeat = heartbeat
        self.tic1 = tic1
        self.tic2 = tic2
    }
}
