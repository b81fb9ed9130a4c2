import Glibc
import WESModel

/// A TCP connection for one thread that waits for its answers: that of an owserver.
struct TCPLine: Sendable {
    /// A descriptor that is closed with the last copy of its line.
    private final class Connection: Sendable {
        let descriptor: Int32
        init(_ descriptor: Int32) { self.descriptor = descriptor }
        deinit { Glibc.close(descriptor) }
    }

    /// The device as configured.
    let device: String
    private let address: TCPAddress
    private var connection: Connection?

    private static let largest = 4_096

    /// Makes a line that is not connected.
    init(device: String, address: TCPAddress) {
        self.device = device
        self.address = address
    }

    /// True while connected, as far as is known.
    var isOpen: Bool { connection != nil }

    /// Connects; a host that does not answer is missing.
    mutating func open() throws(IOFailure) {
        close()
        let (made, code) = TCPConnection.make(address)
        guard made >= 0 else { throw IOFailure(.missing, device: device, errno: code) }
        connection = Connection(made)
    }

    /// Closes the connection.
    mutating func close() { connection = nil }

    /// Sends all bytes; waits while the far side takes none, at most five seconds.
    mutating func write(_ bytes: [UInt8]) throws(IOFailure) {
        var sent = 0
        while sent < bytes.count {
            guard let descriptor = connection?.descriptor else { throw unplugged(0) }
            let count = bytes[sent...].withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let code = errno
                close()
                throw unplugged(code)
            }
            sent += count
        }
    }

    /// Bytes that came within the time; none where none did.
    ///
    /// The end of the stream is unplugged.
    mutating func read(within time: Delay) throws(IOFailure) -> [UInt8] {
        guard let descriptor = connection?.descriptor else { throw unplugged(0) }
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, Int32(clamping: max(time.wholeMilliseconds, 0))) > 0 else {
            return []
        }
        var buffer = [UInt8](repeating: 0, count: Self.largest)
        let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
        if count > 0 { return Array(buffer.prefix(count)) }
        if count < 0, errno == EAGAIN || errno == EINTR { return [] }
        let code = count == 0 ? 0 : errno
        close()
        throw unplugged(code)
    }

    private func unplugged(_ code: Int32) -> IOFailure {
        IOFailure(.unplugged, device: device, errno: code)
    }
}
