import CHost
import Glibc
import Synchronization

/// A serial port, opened raw for one program at a time.
///
/// The name is resolved at each opening, so that a port that comes back under another number is
/// found again through its stable name (`/dev/serial/by-id`), or through the serial number of the
/// adapter that was open under its plain name.
public final class SerialPort: ByteTransport {
    private struct State {
        var descriptor: Int32?
        var lock: PortLock?
        var marks = ParityMarkDecoder()
        /// True once settings were applied: damaged characters are marked from then on, also
        /// where the port kept its own format.
        var isRaw = false
        var adapter: USBPorts.Identity?
    }

    /// The device as configured.
    public let device: String
    /// A serial port has settings.
    public let fixedSpeed = false
    private let adapters = USBPorts()
    private let state = Mutex(State())

    /// Makes a closed port.
    public init(device: String) { self.device = device }

    deinit { close() }

    /// What to poll; nil while closed.
    public var descriptor: Int32? { state.withLock { $0.descriptor } }

    /// Opens the port for this program alone, by flock, TIOCEXCL and the lock file.
    public func open() throws(IOFailure) {
        close()
        let path = adapters.path(for: device, known: state.withLock { $0.adapter })
        let opened = Glibc.open(path, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
        guard opened >= 0 else { throw openFailure(errno) }
        do throws(IOFailure) {
            let lock = try claim(opened, path)
            let adapter = adapters.identity(of: Self.resolved(path))
            state.withLock {
                $0.descriptor = opened
                $0.lock = lock
                $0.marks = ParityMarkDecoder()
                $0.isRaw = false
                $0.adapter = adapter
            }
        } catch {
            Glibc.close(opened)
            throw error
        }
    }

    /// Sets speed and format; false when the port kept other settings.
    public func apply(_ settings: LineSettings) throws(IOFailure) -> Bool {
        guard let descriptor else { throw IOFailure(.unplugged, device: device) }
        state.withLock { $0.isRaw = true }
        if settings.turnsWithRTS, chost_rs485(descriptor) != 0 {
            throw IOFailure(
                .system, device: device, errno: EOPNOTSUPP, context: "TIOCSRS485")
        }
        let (bits, parity, stop) = Self.character(settings.format)
        switch chost_set_line(descriptor, Int32(clamping: settings.baud), bits, parity, stop) {
        case 0: return true
        case 1: return false
        default:
            throw IOFailure(.unplugged, device: device, errno: errno)
        }
    }

    /// Bits, parity as its letter, and stop bits.
    private static func character(_ format: LineSettings.Format) -> (Int32, CChar, Int32) {
        switch format {
        case .sevenEvenOne: (7, 0x45, 1)
        case .eightEven: (8, 0x45, 1)
        case .eightOdd: (8, 0x4F, 1)
        case .eightNoneTwo: (8, 0x4E, 2)
        case .eightNone, .frames: (8, 0x4E, 1)
        }
    }

    /// Reads what is there; a port that hung up has been unplugged.
    public func read(
        into buffer: UnsafeMutableRawBufferPointer, faults: inout LineFaults
    ) throws(IOFailure) -> Int {
        guard let descriptor else { throw IOFailure(.unplugged, device: device) }
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0 {
            if errno == EAGAIN || errno == EINTR { return 0 }
            throw IOFailure(.unplugged, device: device, errno: errno)
        }
        if count == 0, hasHungUp(descriptor) { throw IOFailure(.unplugged, device: device) }
        var found = faults
        let kept = state.withLock { state in
            state.isRaw ? state.marks.decode(buffer, count: count, faults: &found) : count
        }
        faults = found
        return kept
    }

    /// Writes what fits now.
    public func write(_ bytes: [UInt8]) throws(IOFailure) -> Int {
        guard let descriptor else { throw IOFailure(.unplugged, device: device) }
        let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count >= 0 { return count }
        if errno == EAGAIN || errno == EINTR { return 0 }
        throw IOFailure(.unplugged, device: device, errno: errno)
    }

    /// Closes the port and gives its locks back.
    public func close() {
        state.withLock { state in
            if let descriptor = state.descriptor {
                _ = chost_exclusive(descriptor, 0)
                Glibc.close(descriptor)
            }
            state.descriptor = nil
            state.lock?.release()
            state.lock = nil
        }
    }

    private func openFailure(_ code: Int32) -> IOFailure {
        var status = stat()
        let exists = stat(device, &status) == 0
        switch code {
        case ENOENT, ENODEV, ENXIO, EIO, ENOTDIR:
            return IOFailure(.missing, device: device, errno: code)
        case EACCES, EPERM:
            let group = exists ? ProcessNames.group(status.st_gid) : ""
            return IOFailure(.permission, device: device, errno: code, context: group)
        case EBUSY: return busy(exists ? ProcessNames.holder(of: status.st_rdev) : nil)
        default: return IOFailure(.system, device: device, errno: code)
        }
    }

    private func busy(_ holder: pid_t?) -> IOFailure {
        IOFailure(
            .busy, device: device, errno: EBUSY,
            context: holder.map(ProcessNames.describe) ?? "")
    }

    private func claim(_ descriptor: Int32, _ path: String) throws(IOFailure) -> PortLock? {
        guard isatty(descriptor) == 1 else {
            throw IOFailure(.system, device: device, errno: ENOTTY)
        }
        var status = stat()
        fstat(descriptor, &status)
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let locker = ProcessNames.locker(of: status)
            throw busy(locker ?? ProcessNames.holder(of: status.st_rdev))
        }
        guard chost_is_exclusive(descriptor) == 0 else {
            throw busy(ProcessNames.holder(of: status.st_rdev))
        }
        let resolved = Self.resolved(path)
        // The other end of a pseudo-terminal may keep it open for ever: a claim that outlives
        // this program when it is killed would then never end.
        let isPseudoTerminal = resolved.hasPrefix("/dev/pts/")
        let lock = PortLock(port: resolved, alias: path)
        if let holder = lock.holder() { throw busy(holder) }
        if isPseudoTerminal { return nil }
        lock.take()
        _ = chost_exclusive(descriptor, 1)
        return lock
    }

    private static func resolved(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private func hasHungUp(_ descriptor: Int32) -> Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard Glibc.poll(&request, 1, 0) > 0 else { return false }
        return request.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
    }
}
