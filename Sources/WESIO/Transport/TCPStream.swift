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
            let (descriptor, code) = TCPConnection.make(address)
            stage.withLock { $0 = descriptor >= 0 ? .ready(descriptor) : .failed(code) }
            isWorking.withLock { $0 = false }
        }
    }

    private let isWorking = Mutex(false)
}
