import Glibc
import WESModel

/// The folder of a simulated converter among files, in the kernel's form.
///
/// A file is replaced as a whole, so that a reader never finds half a number.
struct AnalogFolder {
    private let converter: SimulatedADC
    /// `DIR/analog`.
    private let path: String
    private var presence: SourcePresence?
    private var written: [String: String] = [:]

    private var folder: String { path + "/" + SimulatedADC.folder }

    /// Makes the folder in that of a simulated unit; nil where the scene has no input.
    init?(scene: Scene, in path: String) throws(IOFailure) {
        guard let converter = SimulatedADC(scene: scene) else { return nil }
        self.converter = converter
        self.path = path
        try Self.make(path)
        play(until: .zero)
    }

    /// Writes what moved.
    mutating func play(until time: Delay) {
        let wanted = converter.presence(at: time)
        if wanted != presence { show(wanted, at: time) }
        guard wanted == .present else { return }
        for file in converter.files where SimulatedADC.isMoving(file) { write(file, at: time) }
    }

    /// Takes everything away.
    mutating func remove() {
        clear()
        rmdir(path)
    }

    private mutating func show(_ wanted: SourcePresence, at time: Delay) {
        presence = wanted
        guard wanted != .gone else { return clear() }
        mkdir(folder, 0o755)
        mkdir(folder + "/scan_elements", 0o755)
        for file in converter.files { write(file, at: time) }
        // What a program of another account finds where a rule of udev is missing.
        let mode: mode_t = wanted == .present ? 0o444 : 0
        for file in converter.files where SimulatedADC.isMoving(file) {
            chmod(folder + "/" + file, mode)
        }
    }

    private mutating func write(_ file: String, at time: Delay) {
        guard let text = converter.text(of: file, at: time), text != written[file] else { return }
        let name = folder + "/" + file
        let new = name + ".new"
        let descriptor = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o444)
        guard descriptor >= 0 else { return }
        let bytes = Array(text.utf8)
        let count = Glibc.write(descriptor, bytes, bytes.count)
        close(descriptor)
        guard count == bytes.count, rename(new, name) == 0 else {
            unlink(new)
            return
        }
        written[file] = text
    }

    private mutating func clear() {
        written = [:]
        for file in converter.files {
            unlink(folder + "/" + file)
            unlink(folder + "/" + file + ".new")
        }
        rmdir(folder + "/scan_elements")
        rmdir(folder)
    }

    private static func make(_ path: String) throws(IOFailure) {
        var status = stat()
        if mkdir(path, 0o755) == 0 { return }
        let code = errno
        guard code == EEXIST, lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw IOFailure(.system, device: path, errno: code)
        }
    }
}
