import CHost
import Glibc
public import WESModel

/// A chip on an I²C bus of the kernel (i2c-dev).
public struct SystemI2CLine: I2CLine {
    /// The descriptor, closed with the last copy.
    private final class Handle: Sendable {
        let descriptor: Int32
        init(_ descriptor: Int32) { self.descriptor = descriptor }
        deinit { Glibc.close(descriptor) }
    }

    /// The bus and the address as configured.
    public let device: String
    /// The machine's monotonic clock.
    public var now: Instant { UnitClock.monotonic() }

    private let chip: I2CAddress
    private var handle: Handle?

    /// Makes a closed line.
    ///
    /// - Parameter device: The text that ``I2CAddress`` was read from.
    public init(_ chip: I2CAddress, device: String) {
        self.chip = chip
        self.device = device
    }

    /// Opens the bus; an address that a driver of the kernel uses is busy.
    public mutating func open() throws(IOFailure) {
        handle = nil
        let descriptor = Glibc.open(chip.path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw IOFailure(opening: chip.path, errno: errno, device: device)
        }
        let opened = Handle(descriptor)
        guard chost_i2c_address(descriptor, Int32(chip.address)) == 0 else {
            throw IOFailure(opening: chip.path, errno: errno, device: device)
        }
        handle = opened
    }

    /// Closes it.
    public mutating func close() { handle = nil }

    /// Writes bytes in one message.
    public mutating func write(_ bytes: [UInt8]) throws(IOFailure) {
        let descriptor = try descriptor
        let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        guard count == bytes.count else { throw failure(errno) }
    }

    /// Reads one byte in one message.
    public mutating func read() throws(IOFailure) -> UInt8 {
        var byte: UInt8 = 0
        guard Glibc.read(try descriptor, &byte, 1) == 1 else { throw failure(errno) }
        return byte
    }

    /// Waits until an instant.
    public mutating func wait(until instant: Instant) { MonotonicSleep.wait(until: instant) }

    private var descriptor: Int32 {
        get throws(IOFailure) {
            guard let handle else { throw IOFailure(.unplugged, device: device) }
            return handle.descriptor
        }
    }

    /// A chip that does not acknowledge is not there.
    private func failure(_ code: Int32) -> IOFailure {
        switch code {
        case ENXIO, EREMOTEIO, ENODEV: IOFailure(.unplugged, device: device, errno: code)
        default: IOFailure(.system, device: device, errno: code)
        }
    }
}
