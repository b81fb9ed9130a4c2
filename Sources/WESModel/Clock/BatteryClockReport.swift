/// What one look at the battery-backed clock shows.
public struct BatteryClockReport: Sendable, Codable, Hashable {
    /// Its time, UTC seconds since 1970.
    public var seconds: Int64
    /// Its time less that of the system, read at the same instant.
    public var offset: Delay
    /// True when the cell is low; nil where the chip has no such flag.
    public var isBatteryLow: Bool?
    /// True when the kernel says that a time server keeps the system's clock; nil where not known.
    public var isSystemSynchronised: Bool?

    /// Makes a report.
    public init(
        seconds: Int64, offset: Delay, isBatteryLow: Bool? = nil,
        isSystemSynchronised: Bool? = nil
    ) {
        self.seconds = seconds
        self.offset = offset
        self.isBatteryLow = isBatteryLow
        self.isSystemSynchronised = isSystemSynchronised
    }
}
