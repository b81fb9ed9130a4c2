/// The 1-Wire bus: its line and the devices on it.
public struct OneWireBusState: Sendable, Codable, Equatable {
    /// The state of the master.
    public var link: LinkState
    /// The search under way, else the last one.
    public var search: OneWireSearch?
    /// The probes, in the order they were first seen; absent ones stay.
    public var probes: [TemperatureProbe] = []
    /// The relay boards, in the order they were first seen; absent ones stay.
    public var boards: [OneWireBoard] = []
    /// What the line shows; nil where the master cannot tell.
    public var line: OneWireLine?
    /// Since when it shows that.
    public var lineSince: Instant?
    /// How the conversions are spread; nil before the first cycle.
    public var schedule: OneWireSchedule?
    /// The readings of all devices, and those that were wrong.
    public var tally = ReadingTally()
    /// When the devices that are there were last told; nil before.
    public var listedAt: Instant?
    /// The probe that is being looked for; nil while nobody does.
    public var location: ProbeLocation?

    /// Makes a bus on which nothing was searched yet.
    public init(link: LinkState = .unconfigured) { self.link = link }
}
