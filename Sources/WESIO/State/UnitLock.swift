import Glibc
import Synchronization

/// The lock by which one process owns the terminals of a unit.
///
/// The kernel lets it go with the process, whatever ends it; the file only names the holder.
public final class UnitLock: Sendable {
    /// Who holds a unit.
    public struct Holder: Hashable, Sendable {
        /// The user's name.
        public let user: String
        /// The process.
        public let pid: Int32
    }

    /// What became of an attempt.
    public enum Attempt: Sendable {
        /// The unit is ours.
        case taken(UnitLock)
        /// Somebody else has it.
        case held(Holder)
        /// The folder cannot be written, so no lock can be kept there.
        case unavailable
    }

    /// The folder whose unit it is.
    public let folder: String
    private let descriptor: Mutex<Int32>

    /// Takes the lock in a folder, which is made when it is missing.
    public static func take(in folder: String) -> Attempt {
        guard StateFolder.make(folder) == 0 else { return .unavailable }
        var file = open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        // The file of another account can be locked all the same, only not written.
        if file < 0, errno == EACCES { file = open(folder + "/lock", O_RDONLY | O_CLOEXEC) }
        guard file >= 0 else { return .unavailable }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            defer { close(file) }
            return .held(holder(file))
        }
        let text = Array("\(getpid()) \(ProcessNames.user(getuid()))\n".utf8)
        ftruncate(file, 0)
        _ = text.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
        return .taken(UnitLock(file, folder))
    }

    private init(_ descriptor: Int32, _ folder: String) {
        self.descriptor = Mutex(descriptor)
        self.folder = folder
    }

    deinit { release() }

    /// Lets the unit go.
    public func release() {
        let file = descriptor.withLock { descriptor in
            defer { descriptor = -1 }
            return descriptor
        }
        if file >= 0 { close(file) }
    }

    private static func holder(_ file: Int32) -> Holder {
        var bytes = [UInt8](repeating: 0, count: 128)
        let count = pread(file, &bytes, bytes.count, 0)
        let text = String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
        let parts = text.split(whereSeparator: { $0 == " " || $0 == "\n" })
        return Holder(
            user: parts.dropFirst().first.map(String.init) ?? "?",
            pid: parts.first.flatMap { Int32($0) } ?? 0)
    }
}
