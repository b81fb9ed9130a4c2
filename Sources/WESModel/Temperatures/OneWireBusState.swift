/// The 1-Wire bus: its line and the devices on it.
public struct OneWireBusState: Sendable, Codable, Equatable {
    /// The state of the master.
    public var link: LinkState
    /// The passes made by the last search.
    public var passes = 0
    /// The probes, in the order they were found.
    public var probes: [TemperatureProbe] = []

    /// Makes a bus on which nothing was searched yet.
    public init(link: LinkState = .unconfigured) { self.link = link }
}
