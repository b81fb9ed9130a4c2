import Glibc

/// Reads scenes and recordings from files.
public enum SceneFiles {
    private static let longestRecording = 64 << 20
    private static let longestScene = 1 << 20

    /// The bytes of a capture, as a meter.
    ///
    /// Throws ``SimulationFailure`` for a file that cannot be read, is empty or is over 64 MiB.
    public static func recording(_ path: String) throws(SimulationFailure) -> SimulatedRecording {
        let bytes = try read(path, limit: longestRecording)
        guard let recording = SimulatedRecording(bytes: bytes) else {
            throw SimulationFailure(.notARecording, path: path)
        }
        return recording
    }

    /// A scene of the program by its name, or a scene file by its path.
    ///
    /// A path holds a `/` or ends in `.scene`. Throws ``SceneError`` for a scene that is unknown
    /// or refused, ``SimulationFailure`` for a file that cannot be read.
    public static func scene(_ nameOrPath: String) throws -> Scene {
        guard nameOrPath.contains("/") || nameOrPath.hasSuffix(".scene") else {
            return try SceneLibrary.scene(nameOrPath)
        }
        return try Scene(text: try sceneText(nameOrPath), name: nameOrPath)
    }

    /// The text of a scene file, of at most 1 MiB.
    ///
    /// Throws ``SimulationFailure`` for a file that cannot be read.
    public static func sceneText(_ path: String) throws(SimulationFailure) -> String {
        String(decoding: try read(path, limit: longestScene), as: UTF8.self)
    }

    private static func read(_ path: String, limit: Int) throws(SimulationFailure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw SimulationFailure(.unreadable, path: path, errno: errno)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw SimulationFailure(.unreadable, path: path, errno: errno)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            let isFolder = status.st_mode & S_IFMT == S_IFDIR
            throw SimulationFailure(.unreadable, path: path, errno: isFolder ? EISDIR : EINVAL)
        }
        guard status.st_size <= limit else { throw SimulationFailure(.notARecording, path: path) }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var length = 0
        while length < bytes.count {
            let count = bytes.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress.map { $0 + length }, $0.count - length)
            }
            guard count > 0 else { break }
            length += count
        }
        return Array(bytes.prefix(length))
    }
}
