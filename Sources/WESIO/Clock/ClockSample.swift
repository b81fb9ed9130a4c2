public import WESModel

/// One look at a battery-backed clock, with the clock of the system around it.
public struct ClockSample: Sendable, Hashable {
    /// Its whole seconds since 1970, UTC; nil where the chip lost its time.
    public var seconds: Int64?
    /// The clock of the system before the look, nanoseconds since 1970.
    public var before: Int64
    /// The clock of the system after it.
    public var after: Int64
    /// True when the cell is low; nil where the chip has no such flag.
    public var isBatteryLow: Bool?
    /// True while a time server keeps the system's clock; nil where not known.
    public var isSynchronised: Bool?
    /// How long the machine has been up; nil where not known.
    public var upFor: Delay?

    /// Makes a sample.
    public init(
        seconds: Int64?, before: Int64, after: Int64, isBatteryLow: Bool? = nil,
        isSynchronised: Bool? = nil, upFor: Delay? = nil
    ) {
        self.seconds = seconds
        self.before = before
        self.after = after
        self.isBatteryLow = isBatteryLow
        self.isSynchronised = isSynchronised
        self.upFor = upFor
    }
}
