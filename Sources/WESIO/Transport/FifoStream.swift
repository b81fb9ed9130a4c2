import Glibc
import Synchronization

/// A named pipe that a program of the unit writes raw samples into.
public final class FifoStream: ByteTransport {
    /// The device as configured.
    public let device: String
    /// A pipe has no speed: the writer sets the pace.
    public let fixedSpeed = true
    private let path: String
    private let opened = Mutex<Int32?>(nil)

    /// Makes a closed stream from the pipe at a path.
    public init(device: String, path: String) {
        self.device = device
        self.path = path
    }

    deinit { close() }

    /// What to poll; nil while closed.
    public var descriptor: Int32? { opened.withLock { $0 } }

    /// Opens the pipe; without a writer yet it is open and silent.
    public func open() throws(IOFailure) {
        close()
        let descriptor = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw IOFailure(opening: path, errno: errno, device: device) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFIFO else {
            Glibc.close(descriptor)
            throw IOFailure(.system, device: device, errno: EINVAL)
        }
        opened.withLock { $0 = descriptor }
    }

    /// A pipe has no settings to take.
    public func apply(_ settings: LineSettings) throws(IOFailure) -> Bool { false }

    /// Reads what is there; a pipe whose writer left is unplugged.
    public func read(
        into buffer: UnsafeMutableRawBufferPointer, faults: inout LineFaults
    ) throws(IOFailure) -> Int {
        guard let descriptor else { throw IOFailure(.unplugged, device: device) }
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count > 0 { return count }
        if count < 0, errno == EAGAIN || errno == EINTR { return 0 }
        throw IOFailure(.unplugged, device: device, errno: count == 0 ? 0 : errno)
    }

    /// Nothing is written to a source of samples.
    public func write(_ bytes: [UInt8]) throws(IOFailure) -> Int { bytes.count }

    /// Closes the pipe.
    public func close() {
        opened.withLock { descriptor in
            if let descriptor { Glibc.close(descriptor) }
            descriptor = nil
        }
    }
}
