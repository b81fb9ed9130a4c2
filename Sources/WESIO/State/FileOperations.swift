import Glibc

/// The few operations by which state is saved, so that a test can record and cut them anywhere.
public protocol FileOperations: Sendable {
    /// The content of a file; nil when it is not there or cannot be read.
    func read(_ name: String) -> [UInt8]?
    /// Creates or empties a file, writes it and syncs it; answers 0 or the `errno`.
    func write(_ name: String, _ bytes: [UInt8]) -> Int32
    /// Writes at the end of a file, which is made when missing, without syncing it; answers 0 or
    /// the `errno`, and then part of it may be there.
    func append(_ name: String, _ bytes: [UInt8]) -> Int32
    /// Syncs a file; answers 0 or the `errno`.
    func sync(_ name: String) -> Int32
    /// Renames a file over another one; answers 0 or the `errno`.
    func rename(_ name: String, to other: String) -> Int32
    /// Syncs the folder, so that renames outlive a power cut; answers 0 or the `errno`.
    func syncFolder() -> Int32
}

/// The operations on a real folder.
public struct FolderOperations: FileOperations {
    private let folder: String
    private static let limit = 1 << 20

    /// Makes the operations; the folder is made when it is missing.
    public init(folder: String) {
        self.folder = folder
        _ = StateFolder.make(folder)
    }

    /// Makes the operations on a folder that is only read; nothing is made.
    init(reading folder: String) { self.folder = folder }

    /// The content of a file.
    public func read(_ name: String) -> [UInt8]? {
        guard let file = fopen(folder + "/" + name, "re") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: Self.limit)
        let count = fread(&bytes, 1, bytes.count, file)
        return Array(bytes.prefix(count))
    }

    /// Writes and syncs a file.
    public func write(_ name: String, _ bytes: [UInt8]) -> Int32 {
        put(name, bytes, O_CREAT | O_TRUNC, isSynced: true)
    }

    /// Writes at the end of a file.
    public func append(_ name: String, _ bytes: [UInt8]) -> Int32 {
        put(name, bytes, O_CREAT | O_APPEND, isSynced: false)
    }

    /// Syncs a file.
    public func sync(_ name: String) -> Int32 { put(name, [], 0, isSynced: true) }

    private func put(
        _ name: String, _ bytes: [UInt8], _ flags: Int32, isSynced: Bool
    ) -> Int32 {
        let file = open(folder + "/" + name, O_WRONLY | O_CLOEXEC | flags, 0o644)
        guard file >= 0 else { return errno }
        defer { close(file) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return errno == 0 ? EIO : errno }
            rest = rest.dropFirst(count)
        }
        guard isSynced else { return 0 }
        return fsync(file) == 0 ? 0 : errno
    }

    /// Renames a file.
    public func rename(_ name: String, to other: String) -> Int32 {
        Glibc.rename(folder + "/" + name, folder + "/" + other) == 0 ? 0 : errno
    }

    /// Syncs the folder.
    public func syncFolder() -> Int32 {
        let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { return errno }
        defer { close(file) }
        return fsync(file) == 0 ? 0 : errno
    }
}
