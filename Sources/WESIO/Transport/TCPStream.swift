import Glibc
import Synchronization

/// A téléinfo line carried over TCP by a gateway.
///
/// The name is resolved and the connection made on a thread of its own, so that a gateway that
/// does not answer holds nobody up; meanwhile opening fails as missing and is tried again.
public final class TCPStream: ByteTransport {
    private enum Stage: Sendable {
        case idle
        case connecting
        case ready(Int32)
        case failed(Int32)
        case open(Int32)
    }

    /// The device as configured.
    public let device: String
    /// The gateway has set the speed.
    public let fixedSpeed = true
    private let address: TCPAddress
    private let stage = Mutex(Stage.idle)

    init(device: String, address: TCPAddress) {
        self.device = device
        self.address = address
    }

    deinit { close() }

    /// What to poll; nil while not connected.
    public var descriptor: Int32? {
        stage.withLock { stage in
            if case .open(let descriptor) = stage { return descriptor }
            return nil
        }
    }

    /// Takes over a connection that has been made, or starts to make one.
    public func open() throws(IOFailure) {
        let failure: Int32? = stage.withLock { stage in
            switch stage {
            case .open: return nil
            case .ready(let descriptor):
                stage = .open(descriptor)
                return nil
            case .failed(let code):
                stage = .idle
                return code
            case .connecting: return EINPROGRESS
            case .idle:
                stage = .connecting
                return EINPROGRESS
            }
        }
        guard let failure else { return }
        if failure == EINPROGRESS { connectIfNeeded() }
        throw IOFailure(.missing, device: device, errno: failure)
    }

    /// A gateway has no settings to take.
    public func apply(_ settings: LineSettings) throws(IOFailure) -> Bool { false }

    /// Reads what is there; the end of the stream is an unplugged line.
    public func read(
        into buffer: UnsafeMutableRawBufferPointer, faults: inout LineFaults
    ) throws(IOFailure) -> Int {
        try StreamSocket.read(descriptor, device: device, into: buffer)
    }

    /// Writes what fits now.
    public func write(_ bytes: [UInt8]) throws(IOFailure) -> Int {
        try StreamSocket.write(bytes, to: descriptor, device: device)
    }

    /// Closes the connection.
    public func close() {
        stage.withLock { stage in
            switch stage {
            case .open(let descriptor), .ready(let descriptor):
                Glibc.close(descriptor)
                stage = .idle
            case .failed: stage = .idle
            case .idle, .connecting: break
            }
        }
    }

    private func connectIfNeeded() {
        let hasWorker = isWorking.withLock { working in
            defer { working = true }
            return working
        }
        guard !hasWorker else { return }
        _ = WorkerThread { [self] in
            let (descriptor, code) = Self.connect(address)
            stage.withLock { $0 = descriptor >= 0 ? .ready(descriptor) : .failed(code) }
            isWorking.withLock { $0 = false }
        }
    }

    private let isWorking = Mutex(false)

    private static func connect(_ address: TCPAddress) -> (Int32, Int32) {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(address.host, String(address.port), &hints, &list) == 0 else {
            return (-1, EHOSTUNREACH)
        }
        defer { freeaddrinfo(list) }
        var code = EHOSTUNREACH
        var entry = list
        while let info = entry?.pointee {
            let type = info.ai_socktype | Int32(SOCK_CLOEXEC.rawValue)
            let descriptor = socket(info.ai_family, type, info.ai_protocol)
            if descriptor >= 0 {
                var limit = timeval(tv_sec: 5, tv_usec: 0)
                let size = socklen_t(MemoryLayout<timeval>.size)
                setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
                keepAlive(descriptor)
                if Glibc.connect(descriptor, info.ai_addr, info.ai_addrlen) == 0 {
                    return (descriptor, 0)
                }
                // The limit of SO_SNDTIMEO shows as EINPROGRESS (socket(7)).
                code = errno == EINPROGRESS ? ETIMEDOUT : errno
                Glibc.close(descriptor)
            }
            entry = info.ai_next
        }
        return (-1, code)
    }

    /// A gateway that lost its power sends nothing, not even an end: the kernel asks for it.
    private static func keepAlive(_ descriptor: Int32) {
        let size = socklen_t(MemoryLayout<Int32>.size)
        for (level, name, number) in [
            (SOL_SOCKET, SO_KEEPALIVE, Int32(1)), (Int32(IPPROTO_TCP), TCP_KEEPIDLE, 10),
            (Int32(IPPROTO_TCP), TCP_KEEPINTVL, 5), (Int32(IPPROTO_TCP), TCP_KEEPCNT, 3),
        ] {
            var value = number
            setsockopt(descriptor, level, name, &value, size)
        }
    }
}
