/// The `[modbus]` table of the configuration: an RS485 bus and its meters.
public struct ModbusDescription: Sendable, Codable, Hashable {
    /// The parity bit of a character.
    public enum Parity: String, Sendable, Codable, CaseIterable {
        case none, even, odd
    }

    /// The serial port of the bus.
    public var device: String
    /// Bits a second.
    public var baud: Int
    /// The parity of the bus.
    public var parity: Parity
    /// Stop bits, 1 or 2.
    public var stopBits: Int
    /// True where the adapter turns the line round only when its driver raises RTS to send.
    public var turnsWithRTS = false
    /// The least silence before each request, for a bus that wants more than the standard; nil
    /// for what the standard and the maps want.
    public var gap: Delay?
    /// The meters by the name of their table.
    public var meters: [String: ModbusMeterDescription] = [:]

    /// Makes a description.
    public init(device: String, baud: Int = 9_600, parity: Parity = .none, stopBits: Int = 1) {
        self.device = device
        self.baud = baud
        self.parity = parity
        self.stopBits = stopBits
    }
}
