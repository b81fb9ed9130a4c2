/// A fact of one meter of the RS485 bus.
public enum ModbusEvent: Sendable, Codable, Hashable {
    /// Every register of its map was read.
    case values(ModbusValues)
    /// One exchange gave nothing; it may be tried again.
    case failed(ModbusFailure)
    /// While this meter is silent, another address answers as it should.
    case found(address: Int)
}
