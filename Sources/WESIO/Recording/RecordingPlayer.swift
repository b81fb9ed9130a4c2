import Glibc
import WESModel

/// Writes the bytes of one source of a recording into a socket, each at its time.
struct RecordingPlayer: Sendable {
    let path: String
    let source: SourceID
    let speed: Double
    let writer: Int32

    /// Runs on a thread of its own until the recording ends or nobody reads any more.
    ///
    /// The socket is then kept open until its reader goes, so that the end of a recording is a line
    /// gone silent.
    func run() {
        defer { close(writer) }
        guard let file = fopen(path, "re") else { return }
        let start = UnitClock.monotonic()
        var buffer: UnsafeMutablePointer<CChar>?
        var capacity = 0
        while getline(&buffer, &capacity, file) > 0, let text = buffer {
            guard let line = RecordingLine(json: String(cString: text)), line.source == source
            else { continue }
            wait(until: start + Self.pace(line.nanoseconds, speed))
            guard send(line.bytes) else { break }
        }
        free(buffer)
        fclose(file)
        waitForReader()
    }

    private static func pace(_ nanoseconds: Int64, _ speed: Double) -> Delay {
        Delay(nanoseconds: Int64(exactly: (Double(nanoseconds) / speed).rounded()) ?? .max)
    }

    private func wait(until instant: Instant) {
        var target = timespec(
            tv_sec: Int(instant.nanoseconds / 1_000_000_000),
            tv_nsec: Int(instant.nanoseconds % 1_000_000_000))
        while clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &target, nil) == EINTR {}
    }

    private func send(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(writer, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno != EINTR { return false }
            rest = rest.dropFirst(max(count, 0))
        }
        return true
    }

    private func waitForReader() {
        var request = pollfd(fd: writer, events: 0, revents: 0)
        while poll(&request, 1, -1) < 0, errno == EINTR {}
    }
}
