/// How the probes are made to convert: all at once, or in groups that the supply can feed.
public struct OneWireSchedule: Hashable, Sendable, Codable {
    /// The devices that convert.
    public var devices: Int
    /// The groups, 1 where all convert at once.
    public var groups: Int
    /// What the largest group draws while converting.
    public var demand: Current
    /// What all would draw at once.
    public var total: Current
    /// How long a whole cycle of readings takes.
    public var cycle: Delay

    /// What one probe draws while converting, at most (DS18B20 data sheet).
    public static let converting = Current(amperes: 0.001_5)

    /// Makes a schedule.
    public init(devices: Int, groups: Int, demand: Current, total: Current, cycle: Delay) {
        self.devices = devices
        self.groups = groups
        self.demand = demand
        self.total = total
        self.cycle = cycle
    }
}
