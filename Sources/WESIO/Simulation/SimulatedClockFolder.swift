import Glibc
import WESModel

/// The folder of the battery-backed clock of a simulated unit: its text, written once a second.
struct SimulatedClockFolder {
    private let path: String
    private let clock: SimulatedClock
    private let truth: UnitClock?
    private var written: String?
    private var isMarked: Bool?

    /// Makes the folder.
    ///
    /// - Parameter truth: what the chip follows where another process reads it, the clock of the
    ///   machine; nil for the time of the scene.
    init(path: String, clock: SimulatedClock, truth: UnitClock?) throws(IOFailure) {
        self.path = path
        self.clock = clock
        self.truth = truth
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
            throw IOFailure(opening: path, errno: errno, device: path)
        }
    }

    /// Writes what changed.
    mutating func play(until time: Delay) {
        let presence = clock.presence(at: time)
        guard presence == .present else {
            if written != nil { unlink(path + "/" + ClockFolder.time) }
            written = nil
            return
        }
        let text = clock.text(at: time, telling: truth?.now().civil ?? clock.truth(at: time))
        if text != written { replace(text) }
        let isSynchronised = clock.isSynchronised(at: time)
        if isSynchronised != isMarked { mark(isSynchronised) }
    }

    /// Takes the folder away.
    mutating func remove() {
        for name in [ClockFolder.time, ClockFolder.mark, Self.new] { unlink(path + "/" + name) }
        rmdir(path)
    }

    private static let new = "rtc.new"

    /// A reader sees one text or the other, never a part of one.
    private mutating func replace(_ text: String) {
        let file = path + "/" + Self.new
        let descriptor = open(file, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return }
        close(descriptor)
        guard SmallFile.write(text, to: file) == 0,
            rename(file, path + "/" + ClockFolder.time) == 0
        else { return }
        written = text
    }

    private mutating func mark(_ isSynchronised: Bool) {
        let file = path + "/" + ClockFolder.mark
        if isSynchronised {
            let descriptor = open(file, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
            if descriptor >= 0 { close(descriptor) }
        } else {
            unlink(file)
        }
        isMarked = isSynchronised
    }
}
