import CHost
import Glibc

/// A pseudo-terminal whose slave stands where a serial port would.
public final class PseudoTerminal: Sendable {
    /// The side on which the simulated meter writes; non-blocking.
    public let master: Int32
    /// The path of the other side.
    public let slavePath: String
    private let link: String?
    private let keeper: Int32

    /// Opens a pair, with a symbolic link of a stable name when one is given.
    ///
    /// The slave is kept open here too, unless asked otherwise: without it the master hangs up
    /// whenever nobody reads, which tells a far end that its reader has gone.
    public init(link: String? = nil, keepsOpen: Bool = true) throws(IOFailure) {
        var path = [CChar](repeating: 0, count: 256)
        master = chost_open_pty(&path, UInt(path.count))
        guard master >= 0 else { throw IOFailure(.system, device: "/dev/ptmx", errno: errno) }
        slavePath = String(
            decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        keeper =
            keepsOpen ? Glibc.open(slavePath, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC) : -1
        self.link = link
        guard let link else { return }
        unlink(link)
        guard symlink(slavePath, link) == 0 else {
            throw IOFailure(.system, device: link, errno: errno)
        }
    }

    /// The speed that whoever reads has set; nil when it cannot be told.
    public var slaveSpeed: Int? {
        let speed = chost_line_speed(master)
        return speed > 0 ? Int(speed) : nil
    }

    /// Writes what fits; what does not is lost, as on a line that nobody reads.
    public func write(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
        if bytes.withUnsafeBytes({ Glibc.write(master, $0.baseAddress, $0.count) }) < 0,
            errno == EAGAIN
        {
            tcflush(master, TCOFLUSH)
        }
    }

    /// Forgets what waits to be read when it is more than a limit, as a closed port does.
    public func dropUnread(beyond limit: Int) {
        var count: Int32 = 0
        guard keeper >= 0, ioctl(keeper, UInt(FIONREAD), &count) == 0, count > limit else {
            return
        }
        tcflush(keeper, TCIFLUSH)
    }

    /// Holds the port as another program does, by flock, or lets go of it.
    func hold(_ isHeld: Bool) {
        if keeper >= 0 { flock(keeper, isHeld ? LOCK_EX | LOCK_NB : LOCK_UN) }
    }

    deinit {
        if let link, Self.target(of: link) == slavePath { unlink(link) }
        if keeper >= 0 { close(keeper) }
        if master >= 0 { close(master) }
    }

    /// Where a symbolic link leads; another pseudo-terminal may have taken its name since.
    private static func target(of link: String) -> String? {
        guard let path = realpath(link, nil) else { return nil }
        defer { free(path) }
        return String(cString: path)
    }
}
