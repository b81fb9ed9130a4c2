import Glibc
import Synchronization

/// A Unix stream socket that another process listens on, the lines of a simulated unit say.
public final class UnixStream: ByteTransport {
    /// The device as configured.
    public let device: String
    /// A socket has no speed.
    public let fixedSpeed = true
    private let path: String
    private let opened = Mutex<Int32?>(nil)

    /// Makes a closed stream to the socket at a path.
    public init(device: String, path: String) {
        self.device = device
        self.path = path
    }

    deinit { close() }

    /// What to poll; nil while closed.
    public var descriptor: Int32? { opened.withLock { $0 } }

    /// Connects; a path that is not there, or on which nobody listens any more, is missing.
    public func open() throws(IOFailure) {
        close()
        let type = SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue
        let descriptor = socket(AF_UNIX, Int32(type), 0)
        guard descriptor >= 0 else { throw IOFailure(.system, device: device, errno: errno) }
        let code = connect(descriptor)
        guard code == 0 else {
            Glibc.close(descriptor)
            throw IOFailure(opening: path, errno: code, device: device)
        }
        opened.withLock { $0 = descriptor }
    }

    /// A socket has no settings to take.
    public func apply(_ settings: LineSettings) throws(IOFailure) -> Bool { false }

    /// Reads what is there; the end of the stream is an unplugged line.
    public func read(
        into buffer: UnsafeMutableRawBufferPointer, faults: inout LineFaults
    ) throws(IOFailure) -> Int {
        try StreamSocket.read(descriptor, device: device, into: buffer)
    }

    /// Writes what fits now.
    public func write(_ bytes: [UInt8]) throws(IOFailure) -> Int {
        try StreamSocket.write(bytes, to: descriptor, device: device)
    }

    /// Closes the connection.
    public func close() {
        opened.withLock { descriptor in
            if let descriptor { Glibc.close(descriptor) }
            descriptor = nil
        }
    }

    /// Answers 0, or the error number of the system.
    private func connect(_ descriptor: Int32) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let room = MemoryLayout.size(ofValue: address.sun_path)
        // The kernel wants the zero at the end of the path too.
        guard path.utf8.count < room else { return ENAMETOOLONG }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, size)
            }
        }
        return result == 0 ? 0 : errno
    }
}
