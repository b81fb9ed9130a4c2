import Glibc
import Synchronization
import WESModel

/// The folder of a simulated unit: its `unit.toml` and what stands for its devices.
///
/// A lock on `unit.toml` keeps a second simulated unit out for as long as this one lives.
final class UnitFolder: Sendable {
    /// The absolute path.
    let path: String
    private let isOurs: Bool
    private let descriptor: Int32
    private let isRemoved = Mutex(false)

    /// What the file starts with; another file is never overwritten.
    static let mark = "# Simulated unit"

    /// Makes or takes the folder, and claims it; nil makes one among the temporary files.
    init(_ wanted: String?) throws(SimulationFailure) {
        let found: String
        let isNew: Bool
        if let wanted {
            (found, isNew) = try Self.make(wanted)
        } else {
            (found, isNew) = try Self.makeTemporary()
        }
        path = found
        isOurs = isNew
        do throws(SimulationFailure) {
            descriptor = try Self.claim(found)
        } catch {
            if isNew { rmdir(found) }
            throw error
        }
    }

    deinit { remove() }

    /// The configuration.
    var configuration: String { path + "/unit.toml" }

    /// Makes sure that no file of somebody else stands where a device is going to be.
    func check() throws(SimulationFailure) {
        let kinds = [
            ("teleinfo.1", [S_IFLNK]), ("teleinfo.2", [S_IFLNK]),
            ("clamps", [S_IFLNK, S_IFIFO]), ("lines", [S_IFSOCK]), ("onewire", [S_IFLNK]),
            ("analog", [S_IFDIR]),
            ("clock", [S_IFDIR]), ("leds", [S_IFDIR]),
        ]
        for (name, allowed) in kinds {
            var status = stat()
            if lstat(path + "/" + name, &status) == 0,
                !allowed.contains(status.st_mode & S_IFMT)
            {
                throw SimulationFailure(.occupied, path: path + "/" + name, errno: EEXIST)
            }
        }
    }

    /// Writes the configuration, and what commissioning has learned before.
    func write(_ text: String, learned: [LearnedFact]) throws(SimulationFailure) {
        let bytes = Array(text.utf8)
        let count = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        guard ftruncate(descriptor, off_t(bytes.count)) == 0, count == bytes.count else {
            throw SimulationFailure(.folder, path: configuration, errno: errno)
        }
        let marker = open(
            path + "/" + StateFolder.simulatedMark, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        if marker >= 0 { close(marker) }
        clearState()
        if !learned.isEmpty {
            let store = StateStore(files: FolderOperations(folder: path + "/state"))
            _ = store.save(LearnedState(learned))
        }
    }

    /// Takes `unit.toml` away, and the folder when it was made here; once only.
    func remove() {
        let isDone = isRemoved.withLock { removed in
            defer { removed = true }
            return removed
        }
        if isDone { return }
        unlink(configuration)
        unlink(path + "/" + StateFolder.simulatedMark)
        clearState()
        unlink(path + "/state/lock")
        rmdir(path + "/state")
        close(descriptor)
        if isOurs { rmdir(path) }
    }

    /// What an earlier scene has learned is not true of this one.
    private func clearState() {
        for name in ["state", "state.old", "state.new"] + IndexStore.names + JournalStore.names {
            unlink(path + "/state/" + name)
        }
    }

    private static func make(_ wanted: String) throws(SimulationFailure) -> (String, Bool) {
        let isNew = mkdir(wanted, 0o755) == 0
        if !isNew, errno != EEXIST {
            throw SimulationFailure(.folder, path: wanted, errno: errno)
        }
        var status = stat()
        guard stat(wanted, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
            let resolved = realpath(wanted, nil)
        else { throw SimulationFailure(.folder, path: wanted, errno: ENOTDIR) }
        defer { free(resolved) }
        return (String(cString: resolved), isNew)
    }

    private static func makeTemporary() throws(SimulationFailure) -> (String, Bool) {
        let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array((root + "/wes-demo-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw SimulationFailure(.folder, path: root, errno: errno)
        }
        let path = String(
            decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return (path, true)
    }

    private static func claim(_ folder: String) throws(SimulationFailure) -> Int32 {
        let file = folder + "/unit.toml"
        let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW
        let descriptor = open(file, flags, 0o644)
        guard descriptor >= 0 else {
            throw SimulationFailure(.folder, path: file, errno: errno)
        }
        var start = [UInt8](repeating: 0, count: mark.utf8.count)
        let count = start.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        let isForeign = count > 0 && !start.elementsEqual(mark.utf8)
        if !isForeign, flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
        close(descriptor)
        throw SimulationFailure(isForeign ? .occupied : .busy, path: isForeign ? file : folder)
    }
}
