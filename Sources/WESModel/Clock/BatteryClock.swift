/// The clock kept by the CR1220 cell.
public struct BatteryClock: Sendable, Codable, Equatable {
    /// The state of the device.
    public var link: LinkState
    /// What the last look at it showed.
    public var report: Reading<BatteryClockReport>?

    /// Makes a clock that was not read yet.
    public init(link: LinkState = .unconfigured) { self.link = link }
}
