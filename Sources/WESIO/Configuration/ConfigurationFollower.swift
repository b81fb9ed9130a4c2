import Glibc
import Synchronization
public import WESModel

/// Follows the file of a configuration by its time, size and number.
public final class ConfigurationFollower: ConfigurationFollowing {
    private struct Signature: Equatable {
        var seconds = 0
        var nanoseconds = 0
        var size = 0
        var inode: UInt64 = 0
    }

    private let file: String
    private let last: Mutex<Signature?>

    /// Starts following a file as it is now.
    public init(file: String) {
        self.file = file
        last = Mutex(Self.signature(of: file))
    }

    /// Reads the file again when it was saved since the last look.
    ///
    /// A file that is away, as in the middle of a save, is waited for.
    public func check(against current: UnitDescription) -> ConfigurationNews {
        guard let signature = Self.signature(of: file) else { return .unchanged }
        let isNew = last.withLock { last in
            defer { last = signature }
            return last != signature
        }
        guard isNew else { return .unchanged }
        switch UnitConfiguration.load(file) {
        case .success(let configuration):
            let description = configuration.description
            let changed = description.changes(from: current)
            return description == current ? .unchanged : .changed(description, changed)
        case .failure(let problems):
            return problems.all.first.map { .refused($0) } ?? .unchanged
        }
    }

    private static func signature(of file: String) -> Signature? {
        var status = stat()
        guard stat(file, &status) == 0 else { return nil }
        return Signature(
            seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec,
            size: Int(status.st_size), inode: UInt64(status.st_ino))
    }
}
