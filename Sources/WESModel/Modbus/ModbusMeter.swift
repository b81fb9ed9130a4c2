/// One meter of the RS485 bus.
public struct ModbusMeter: Sendable, Codable, Equatable {
    /// `modbus.NAME`.
    public var source: SourceID
    /// The state of the bus.
    public var link: LinkState
    /// Active power, positive for consumption.
    public var power: Reading<Power>?
    /// Active energy drawn.
    public var energy: Reading<Energy>?

    /// Makes a meter that was not read yet.
    public init(source: SourceID, link: LinkState = .unconfigured) {
        self.source = source
        self.link = link
    }
}
