import Glibc
import WESModel

/// A named pipe of the simulated unit: plays raw samples into it.
struct SimulatedPipe {
    private let path: String
    private var line: any SimulatedSource
    private var descriptor: Int32 = -1
    private var played = Delay.zero
    private var presence = SourcePresence.gone

    /// The most that is played in one go: what was due before is lost, as on a line.
    private static let longestLag = Delay.seconds(1)

    /// Makes the pipe, unless the scene starts without it.
    init(path: String, line: any SimulatedSource) throws(IOFailure) {
        self.path = path
        self.line = line
        unlink(path)
        guard line.presence(at: .zero) != .gone else { return }
        try open()
        show(line.presence(at: .zero))
    }

    private mutating func open() throws(IOFailure) {
        guard mkfifo(path, 0o644) == 0 || errno == EEXIST else {
            throw IOFailure(.system, device: path, errno: errno)
        }
        // Held for both ways it is never without a reader: what nobody reads is dropped below.
        descriptor = Glibc.open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw IOFailure(.system, device: path, errno: errno) }
    }

    /// Plays what is due at an instant of the scene.
    mutating func play(until time: Delay) {
        while time - played > Self.longestLag {
            played = played + Self.longestLag
            _ = line.bytes(until: played)
        }
        played = max(played, time)
        let bytes = line.bytes(until: time).map(\.value)
        show(line.presence(at: time))
        guard descriptor >= 0, !bytes.isEmpty else { return }
        // A full pipe loses whole frames only: what fits not at all is dropped.
        let sent = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if sent < 0, errno == EAGAIN { drain() }
    }

    /// The relays of the house changed what is on.
    mutating func switchLoads(_ switches: LoadSwitches) { line.switchLoads(switches) }

    /// Takes the pipe away.
    mutating func remove() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
        unlink(path)
    }

    /// Empties a pipe that nobody reads, so that a reader begins with the present.
    private func drain() {
        var room = [UInt8](repeating: 0, count: 4_096)
        let size = room.count
        while room.withUnsafeMutableBytes({ read(descriptor, $0.baseAddress, size) }) > 0 {}
    }

    private mutating func show(_ wanted: SourcePresence) {
        guard wanted != presence || (wanted != .gone && descriptor < 0) else { return }
        presence = wanted
        if wanted == .gone { return remove() }
        if descriptor < 0 { try? open() }
        chmod(path, wanted == .forbidden ? 0 : 0o644)
    }
}
