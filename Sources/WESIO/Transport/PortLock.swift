import Glibc

/// The lock file of a serial port, as modem programs have always kept it: `LCK..ttyUSB0` with the
/// holder's pid in ten characters (Filesystem Hierarchy Standard, /var/lock).
struct PortLock: Sendable {
    private let path: String

    init(port: String, folder: String = "/var/lock") {
        let name = port.split(separator: "/").last.map(String.init) ?? port
        path = folder + "/LCK.." + name
    }

    /// Takes the lock; answers the pid of a living holder when there is one.
    ///
    /// A lock left by a dead process is replaced. Where the folder may not be written, the port is
    /// used without a lock file: flock and TIOCEXCL still guard it.
    func take() -> pid_t? {
        if let holder = holder(), holder != getpid(), kill(holder, 0) == 0 || errno == EPERM {
            return holder
        }
        unlink(path)
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard file >= 0 else { return nil }
        let digits = String(getpid())
        let padding = String(repeating: " ", count: max(10 - digits.utf8.count, 0))
        let text = Array((padding + digits + "\n").utf8)
        _ = text.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        Glibc.close(file)
        return nil
    }

    /// Gives the lock back when it is ours.
    func release() {
        if holder() == getpid() { unlink(path) }
    }

    private func holder() -> pid_t? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { Glibc.close(file) }
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = read(file, &bytes, bytes.count)
        guard count > 0 else { return nil }
        let text = String(decoding: bytes.prefix(count), as: UTF8.self)
        return text.split(whereSeparator: { $0 == " " || $0 == "\n" }).first.flatMap { pid_t($0) }
    }
}
