import CHost
import Glibc
import Synchronization

/// A file of raw samples, played once at the pace that its reader asks for.
///
/// At its end it is silent, as a converter that stopped: its values go stale, nothing is counted
/// twice.
final class SampleFileStream: ByteTransport {
    let device: String
    let fixedSpeed = false
    private let path: String
    private let state = Mutex(State())

    private struct State: Sendable {
        var file: Int32 = -1
        var timer: Int32 = -1
        var bytesPerTick = 0
        /// Bytes that are due and did not fit.
        var owed = 0
    }

    /// The pieces of a second.
    private static let ticks = 50

    init(device: String, path: String) {
        self.device = device
        self.path = path
    }

    deinit { close() }

    var descriptor: Int32? {
        let timer = state.withLock { $0.timer }
        return timer >= 0 ? timer : nil
    }

    func open() throws(IOFailure) {
        close()
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            throw IOFailure(opening: path, errno: errno, device: device)
        }
        let timer = timerfd_create(
            CLOCK_MONOTONIC, Int32(TFD_NONBLOCK) | Int32(TFD_CLOEXEC))
        guard timer >= 0 else {
            let code = errno
            Glibc.close(file)
            throw IOFailure(.system, device: device, errno: code)
        }
        let period = timespec(tv_sec: 0, tv_nsec: 1_000_000_000 / Self.ticks)
        var pace = itimerspec(it_interval: period, it_value: period)
        _ = timerfd_settime(timer, 0, &pace, nil)
        state.withLock { $0 = State(file: file, timer: timer) }
    }

    /// The speed of the line is the pace of the file, in bits a second without frames.
    func apply(_ settings: LineSettings) throws(IOFailure) -> Bool {
        state.withLock { $0.bytesPerTick = max(settings.baud / 8 / Self.ticks, 1) }
        return true
    }

    func read(
        into buffer: UnsafeMutableRawBufferPointer, faults: inout LineFaults
    ) throws(IOFailure) -> Int {
        let now = state.withLock { $0 }
        guard now.timer >= 0 else { throw IOFailure(.unplugged, device: device) }
        var elapsed: UInt64 = 0
        guard Glibc.read(now.timer, &elapsed, 8) == 8 else { return 0 }
        // What does not fit now comes with the next tick; a stop of the machine is not made up.
        let ticks = Int(min(elapsed, UInt64(Self.ticks)))
        let due = min(now.owed + ticks * now.bytesPerTick, Self.ticks * now.bytesPerTick)
        let wanted = min(due, buffer.count)
        state.withLock { $0.owed = due - wanted }
        return max(Glibc.read(now.file, buffer.baseAddress, wanted), 0)
    }

    func write(_ bytes: [UInt8]) throws(IOFailure) -> Int { bytes.count }

    func close() {
        state.withLock { state in
            if state.file >= 0 { Glibc.close(state.file) }
            if state.timer >= 0 { Glibc.close(state.timer) }
            state = State()
        }
    }
}
