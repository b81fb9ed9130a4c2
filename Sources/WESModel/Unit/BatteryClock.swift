/// The clock kept by the CR1220 cell.
public struct BatteryClock: Sendable, Codable, Equatable {
    /// The state of the device.
    public var link: LinkState
    /// Its time, as UTC seconds.
    public var seconds: Reading<Int64>?
    /// True when the cell is low; nil where the clock has no such flag.
    public var isBatteryLow: Bool?

    /// Makes a clock that was not read yet.
    public init(link: LinkState = .unconfigured) { self.link = link }
}
