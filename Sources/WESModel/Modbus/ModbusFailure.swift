/// Why one exchange with a meter gave nothing.
public enum ModbusFailure: Sendable, Codable, Hashable {
    /// No byte came within the time allowed.
    case silence
    /// An answer that ended too early.
    case cut
    /// An answer whose CRC is wrong.
    case crc
    /// The port flagged characters with a wrong parity bit, or without a stop bit.
    case parity
    /// The meter refused, with its exception code, 1 to 11.
    case exception(Int)
    /// An answer of another address or to another question.
    case foreign
}
