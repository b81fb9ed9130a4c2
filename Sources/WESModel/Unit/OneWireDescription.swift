/// The `[onewire]` table of the configuration.
public struct OneWireDescription: Sendable, Codable, Hashable {
    /// The kind of master and its device: `w1`, `w1:FOLDER`, `ds2480b:/dev/ttyUSB0`.
    public var master: String
    /// What the bus may draw while converting.
    public var supply: Current
    /// The laws of the humidity and light probes that are not the usual ones.
    public var laws: [ROMCode: ProbeLaws] = [:]
    /// The relay boards whose outputs close their relays at 1, transistor off; usual ones at 0.
    public var closesHigh: Set<ROMCode> = []

    /// Makes a description.
    public init(master: String, supply: Current = Current(amperes: 0.1)) {
        self.master = master
        self.supply = supply
    }
}
