import CHost
import Glibc
public import WESModel

/// A serial port as a line of bytes for one thread that waits for its answers.
///
/// Opened for this program alone, and found again under another number, as ``SerialPort`` is.
public struct SerialByteLine: ByteLine {
    /// The device as configured.
    public var device: String { port.device }
    /// The machine's monotonic clock.
    public var now: Instant { UnitClock.monotonic() }

    private let port: SerialPort

    /// Longer than a character at 9600 baud, with a margin for slow adapters.
    private static let breakTime: Int32 = 5
    private static let writePatience = Delay.seconds(2)

    /// Makes a closed line.
    public init(device: String) { port = SerialPort(device: device) }

    /// Opens the port raw, 8N1, at 9600 baud.
    public mutating func open() throws(IOFailure) {
        try port.open()
        try set(baud: 9_600)
        try flushInput()
    }

    /// Closes it.
    public mutating func close() { port.close() }

    /// Changes the speed, after what was written has left.
    public mutating func set(baud: Int) throws(IOFailure) {
        guard chost_set_raw(try descriptor, Int32(clamping: baud)) == 0 else { throw unplugged() }
    }

    /// Holds the line in the start polarity; a pseudo-terminal knows no break.
    public mutating func sendBreak() throws(IOFailure) {
        chost_break(try descriptor, Self.breakTime)
    }

    /// Writes all bytes.
    public mutating func write(_ bytes: [UInt8]) throws(IOFailure) {
        let end = now + Self.writePatience
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = try port.write(Array(rest))
            rest = rest.dropFirst(sent)
            if sent == 0, try !waits(for: POLLOUT, until: end) {
                throw IOFailure(.system, device: device, errno: ETIMEDOUT)
            }
        }
    }

    /// Reads that many bytes, or what came within the time.
    public mutating func read(_ count: Int, within time: Delay) throws(IOFailure) -> [UInt8] {
        let end = now + time
        var bytes: [UInt8] = []
        while bytes.count < count, try waits(for: POLLIN, until: end) {
            bytes += try piece(count - bytes.count)
        }
        return bytes
    }

    /// Forgets what was received and not read; what was written stays.
    public mutating func flushInput() throws(IOFailure) {
        tcflush(try descriptor, TCIFLUSH)
    }

    /// Waits until an instant.
    public mutating func wait(until instant: Instant) { MonotonicSleep.wait(until: instant) }

    private var descriptor: Int32 {
        get throws(IOFailure) {
            guard let descriptor = port.descriptor else {
                throw IOFailure(.unplugged, device: device)
            }
            return descriptor
        }
    }

    private func unplugged() -> IOFailure {
        IOFailure(.unplugged, device: device, errno: errno)
    }

    /// Waits until the port is ready; false when it was not in time.
    private func waits(for events: Int32, until end: Instant) throws(IOFailure) -> Bool {
        var request = pollfd(fd: try descriptor, events: Int16(events), revents: 0)
        while true {
            let left = (end - now).nanoseconds
            guard left > 0 else { return false }
            let milliseconds = Int32(clamping: left / 1_000_000 + 1)
            let ready = poll(&request, 1, milliseconds)
            if ready > 0 { return true }
            if ready < 0, errno != EINTR { throw unplugged() }
        }
    }

    /// Reads what is there of a port that is ready.
    private func piece(_ count: Int) throws(IOFailure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let size = Glibc.read(try descriptor, &bytes, count)
        if size > 0 { return Array(bytes.prefix(size)) }
        if size < 0, errno == EAGAIN || errno == EINTR { return [] }
        // Ready, and nothing to read: the adapter was pulled.
        throw unplugged()
    }
}
