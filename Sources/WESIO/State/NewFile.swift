import Glibc

/// Writes files that must not exist yet.
public enum NewFile {
    /// Makes the folders above and writes the whole file; answers 0 or the `errno`, EEXIST when
    /// something is there already.
    public static func write(_ path: String, _ bytes: [UInt8]) -> Int32 {
        if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
            let code = StateFolder.make(String(path[..<slash]))
            if code != 0 { return code }
        }
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard file >= 0 else { return errno }
        defer { close(file) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let code = errno
                unlink(path)
                return code == 0 ? EIO : code
            }
            rest = rest.dropFirst(count)
        }
        return fsync(file) == 0 ? 0 : errno
    }
}
