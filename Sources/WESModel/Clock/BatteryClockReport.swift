/// What one look at the battery-backed clock shows.
public struct BatteryClockReport: Sendable, Codable, Hashable {
    /// Its time, UTC seconds since 1970; nil where the chip says that it lost it.
    public var seconds: Int64?
    /// Its time less that of the system, read at the same instant; nil without a time.
    public var offset: Delay?
    /// How far from ``offset`` the truth may lie, either way: the chip tells whole seconds, so one
    /// look knows half a second, and several looks at chosen instants a few milliseconds.
    public var tolerance: Delay
    /// True when the cell is low; nil where the chip has no such flag.
    public var isBatteryLow: Bool?
    /// True when the kernel says that a time server keeps the system's clock; nil where not known.
    public var isSystemSynchronised: Bool?
    /// How long the machine has been up; nil where not known.
    public var upFor: Delay?

    /// Makes a report.
    public init(
        seconds: Int64?, offset: Delay?, tolerance: Delay = .milliseconds(500),
        isBatteryLow: Bool? = nil, isSystemSynchronised: Bool? = nil, upFor: Delay? = nil
    ) {
        self.seconds = seconds
        self.offset = offset
        self.tolerance = tolerance
        self.isBatteryLow = isBatteryLow
        self.isSystemSynchronised = isSystemSynchronised
        self.upFor = upFor
    }

    /// True where the chip holds no time that can be right: lost, or older than this program.
    public var isTimeLost: Bool {
        guard let seconds else { return true }
        return seconds < EnergyLedger.firstDay.number &* 86_400
    }

    /// True where the chip holds the local time and not UTC, as a machine that also ran another
    /// system does (`hwclock --localtime`): its distance is that of the time zone.
    public func isLocalTime(utcOffset: Int32) -> Bool {
        guard utcOffset != 0, let offset else { return false }
        let apart = offset.nanoseconds &- Int64(utcOffset) &* 1_000_000_000
        return apart.magnitude <= 5_000_000_000
    }
}
