/// One meter of the RS485 bus.
public struct ModbusMeter: Sendable, Codable, Equatable {
    /// `modbus.NAME`.
    public var source: SourceID
    /// The state of the bus.
    public var link: LinkState
    /// The last turn of readings.
    public var values: Reading<ModbusValues>?

    /// Makes a meter that was not read yet.
    public init(source: SourceID, link: LinkState = .unconfigured) {
        self.source = source
        self.link = link
    }
}
