public import WESModel

/// An I²C bus for one thread, with one chip addressed.
public protocol I2CLine: Sendable {
    /// The device as configured, `/dev/i2c-1:0x18`.
    var device: String { get }
    /// The monotonic clock.
    var now: Instant { get }
    /// Opens the bus and addresses the chip.
    mutating func open() throws(IOFailure)
    /// Closes it.
    mutating func close()
    /// Writes bytes in one message; throws where the chip does not acknowledge them.
    mutating func write(_ bytes: [UInt8]) throws(IOFailure)
    /// Reads one byte in one message.
    mutating func read() throws(IOFailure) -> UInt8
    /// Waits until an instant of ``now``.
    mutating func wait(until instant: Instant)
}
