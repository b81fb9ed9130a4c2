import Glibc
import Synchronization
public import WESModel

/// Writes a recording as it is made; flushed at each second at the latest, so that a kill loses
/// no more than that.
public final class RecordingWriter: Sendable {
    private struct State {
        var pending: [UInt8] = []
        var start: Instant?
        var lastFlush = Instant.zero
        var failure: Int32?
        var isClosed = false
    }

    private let file: Int32
    private let state = Mutex(State())

    /// Creates the file; an existing one is not overwritten.
    ///
    /// - Parameters:
    ///   - unit: The name of the unit, for the header.
    ///   - devices: The device of each source, for the header.
    ///   - configuration: The text of the unit's configuration, for the header.
    /// - Throws: With the `errno` of the system.
    public convenience init(
        path: String, unit: String, devices: [(SourceID, String)] = [], configuration: String = ""
    ) throws(IOFailure) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw IOFailure(.system, device: path, errno: errno) }
        self.init(file: file, unit: unit, devices: devices, configuration: configuration)
    }

    /// Writes to an open descriptor, which it closes.
    init(
        file: Int32, unit: String, devices: [(SourceID, String)] = [], configuration: String = ""
    ) {
        self.file = file
        let members = devices.map { Self.quoted($0.0.rawValue) + ":" + Self.quoted($0.1) }
        let header =
            "{\"wes_recording\":\(RecordingLine.version),\"unit\":\(Self.quoted(unit)),"
            + "\"configuration\":{" + members.joined(separator: ",") + "}"
            + (configuration.isEmpty ? "" : ",\"unit_toml\":" + HeaderText.quoted(configuration))
            + "}\n"
        state.withLock { $0.pending = Array(header.utf8) }
    }

    private static func quoted(_ text: String) -> String {
        let kept = text.unicodeScalars.filter { $0.value >= 0x20 && $0 != "\"" && $0 != "\\" }
        return "\"" + String(String.UnicodeScalarView(kept)) + "\""
    }

    deinit { finish() }

    /// Adds bytes as they were read.
    public func add(_ source: SourceID, _ bytes: UnsafeRawBufferPointer, at now: Instant) {
        state.withLock { state in
            guard state.failure == nil, !state.isClosed else { return }
            let start = state.start ?? now
            state.start = start
            let line = RecordingLine(
                nanoseconds: (now - start).nanoseconds, source: source, bytes: Array(bytes))
            state.pending += Array((line.json + "\n").utf8)
            if now - state.lastFlush >= .seconds(1) || state.pending.count > 1 << 16 {
                flush(&state)
                state.lastFlush = now
            }
        }
    }

    /// Writes what is pending; called once a second, also while no byte arrives.
    public func flush() {
        state.withLock { state in
            if !state.isClosed { flush(&state) }
        }
    }

    /// The `errno` of the first write that failed; nil while all went well.
    public var failure: Int32? { state.withLock { $0.failure } }

    /// Writes what is left and closes the file.
    public func finish() {
        state.withLock { state in
            guard !state.isClosed else { return }
            state.isClosed = true
            flush(&state)
            fsync(file)
            close(file)
        }
    }

    private func flush(_ state: inout State) {
        while !state.pending.isEmpty {
            let count = state.pending.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                if state.failure == nil { state.failure = errno }
                state.pending = []
                return
            }
            state.pending.removeFirst(count)
        }
    }
}
