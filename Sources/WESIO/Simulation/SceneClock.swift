public import WESModel

/// The battery-backed clock of a simulated unit.
public struct SceneClock: Sendable, Hashable {
    /// What the chip says of its cell.
    public enum Battery: String, Sendable, Hashable, CaseIterable {
        /// Good.
        case ok
        /// Low.
        case low
        /// The chip has no flag.
        case unknown
    }

    /// Its time less that of the system.
    public var offset = Delay.zero
    /// What it says of its cell.
    public var battery = Battery.ok
    /// True while a time server keeps the system's clock.
    public var isSynchronised = true

    /// Makes a clock without a fault.
    public init() {}
}
