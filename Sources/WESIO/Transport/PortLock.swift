import Glibc

/// The lock file of a serial port, as modem programs have always kept it: `LCK..ttyUSB0` with the
/// holder's pid in ten characters (Filesystem Hierarchy Standard, /var/lock).
struct PortLock: Sendable {
    private let path: String
    private let alias: String

    /// Names the lock of a port; `alias` is the name under which it was asked for.
    init(port: String, alias: String, folder: String = "/var/lock") {
        path = Self.path(of: port, in: folder)
        self.alias = Self.path(of: alias, in: folder)
    }

    /// The living process, other than this one, that holds the port; nil when it is free.
    func holder() -> pid_t? {
        [path, alias].lazy.compactMap(Self.pid(in:)).first { pid in
            pid != getpid() && (kill(pid, 0) == 0 || errno == EPERM)
        }
    }

    /// Writes the lock, in the place of one that a dead process left.
    ///
    /// Where the folder may not be written, the port is used without a lock file: flock and
    /// TIOCEXCL still guard it.
    func take() {
        unlink(path)
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard file >= 0 else { return }
        let digits = String(getpid())
        let padding = String(repeating: " ", count: max(10 - digits.utf8.count, 0))
        let text = Array((padding + digits + "\n").utf8)
        _ = text.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        Glibc.close(file)
    }

    /// Gives the lock back when it is ours.
    func release() {
        if Self.pid(in: path) == getpid() { unlink(path) }
    }

    private static func path(of port: String, in folder: String) -> String {
        let name = port.split(separator: "/").last.map(String.init) ?? port
        return folder + "/LCK.." + name
    }

    /// The pid in a lock file: digits, or four bytes as the oldest programs write it.
    private static func pid(in path: String) -> pid_t? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return nil }
        defer { Glibc.close(file) }
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = read(file, &bytes, bytes.count)
        guard count > 0 else { return nil }
        let text = String(decoding: bytes.prefix(count), as: UTF8.self)
        let word = text.split { $0 == " " || $0 == "\n" }.first
        let number = word.flatMap { pid_t($0) } ?? binary(bytes.prefix(count))
        return number.flatMap { $0 > 0 ? $0 : nil }
    }

    private static func binary(_ bytes: ArraySlice<UInt8>) -> pid_t? {
        guard bytes.count == 4 else { return nil }
        var pid: pid_t = 0
        withUnsafeMutableBytes(of: &pid) { $0.copyBytes(from: bytes) }
        return pid
    }
}
