/// One `[modbus.meters.NAME]` table of the configuration.
public struct ModbusMeterDescription: Sendable, Codable, Hashable {
    /// The address on the bus, 1 to 247.
    public var address: Int
    /// Its registers.
    public var map: ModbusMap
    /// The name a person reads; nil for that of the table.
    public var name: String?
    /// How long its answer may take to begin, after the request was sent.
    public var timeout = Delay.milliseconds(700)

    /// Makes a description.
    public init(address: Int, map: ModbusMap, name: String? = nil) {
        self.address = address
        self.map = map
        self.name = name
    }
}
