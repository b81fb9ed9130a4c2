import Glibc
import Synchronization
import WESModel

/// Plays a recording as a source, at the pace it was made times a speed.
///
/// Lines of other sources and damaged lines are passed over. At its end the stream goes silent,
/// as a line whose wire was cut.
final class RecordingStream: ByteTransport {
    let device: String
    let fixedSpeed = true
    private let source: SourceID
    private let speed: Double
    private let path: String
    private let lines: Mutex<Lines>

    /// The part that the feeding thread shares.
    private struct Lines: Sendable {
        var reader: Int32 = -1
    }

    init(device: String, source: String, speed: Double = 1) {
        self.device = device
        self.source = SourceID(rawValue: source)
        self.speed = max(speed, 0.001)
        path = String(device.dropFirst("record:".count))
        lines = Mutex(Lines())
    }

    deinit { close() }

    var descriptor: Int32? {
        let reader = lines.withLock { $0.reader }
        return reader >= 0 ? reader : nil
    }

    func open() throws(IOFailure) {
        close()
        guard access(path, R_OK) == 0 else {
            throw IOFailure(errno == ENOENT ? .missing : .system, device: device, errno: errno)
        }
        var ends: [Int32] = [-1, -1]
        let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, type, 0, &ends) == 0 else {
            throw IOFailure(.system, device: device, errno: errno)
        }
        _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
        let (reader, writer) = (ends[0], ends[1])
        lines.withLock { $0.reader = reader }
        let player = RecordingPlayer(path: path, source: source, speed: speed, writer: writer)
        _ = WorkerThread { player.run() }
    }

    func apply(_ settings: LineSettings) throws(IOFailure) -> Bool { false }

    func read(
        into buffer: UnsafeMutableRawBufferPointer, faults: inout LineFaults
    ) throws(IOFailure) -> Int {
        guard let descriptor else { throw IOFailure(.unplugged, device: device) }
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count > 0 { return count }
        if count < 0, errno == EAGAIN || errno == EINTR { return 0 }
        throw IOFailure(.unplugged, device: device)
    }

    func write(_ bytes: [UInt8]) throws(IOFailure) -> Int { bytes.count }

    func close() {
        let reader = lines.withLock { lines in
            defer { lines.reader = -1 }
            return lines.reader
        }
        if reader >= 0 { Glibc.close(reader) }
    }
}
