import Glibc
import Synchronization

/// A converter whose kernel driver fills a buffer, read as frames of 16-bit counts.
///
/// Opening finds the device; the settings of the reader start the capture; closing stops it.
/// Frames leave here in the form of every other source of samples, so that a recording of them
/// plays on any machine.
public final class IIOStream: ByteTransport {
    private struct State {
        var descriptor: Int32?
        var watch: DeviceWatch?
        var converter: IIODevice?
        var decoder: FrameDecoder?
        var ready: [UInt8] = []

        /// The bytes of scans whose frames fit into a buffer.
        func room(for length: Int) -> Int {
            guard let layout = decoder?.layout else { return length }
            let frames = length / max(layout.channels.count * 2, 1)
            return min(max(frames * layout.byteCount, layout.byteCount), length)
        }
    }

    /// The device as configured.
    public let device: String
    /// The reader sets the pace.
    public let fixedSpeed = false
    private let name: String
    private let root: String
    private let state = Mutex(State())

    /// Makes a closed stream from a device by its name or its number, `iio:device0`.
    ///
    /// - Parameter root: Another folder than `/`, for tests.
    public init(device: String, name: String, root: String = "") {
        self.device = device
        self.name = name
        self.root = root
    }

    deinit { close() }

    /// What to poll; nil while closed.
    public var descriptor: Int32? { state.withLock { $0.watch?.descriptor } }

    /// Finds the device and opens its buffer, which another program may hold.
    public func open() throws(IOFailure) {
        close()
        let converter = try IIODevice(device: device, name: name, root: root)
        try converter.checkAccess()
        let opened = Glibc.open(converter.node, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard opened >= 0 else {
            throw IOFailure(opening: converter.node, errno: errno, device: device)
        }
        guard let watch = DeviceWatch(opened) else {
            let code = errno
            Glibc.close(opened)
            throw IOFailure(.system, device: device, errno: code)
        }
        state.withLock {
            $0 = State(descriptor: opened, watch: watch, converter: converter)
        }
    }

    /// Starts the capture of the channels asked for, at their pace.
    public func apply(_ settings: LineSettings) throws(IOFailure) -> Bool {
        guard let converter = state.withLock({ $0.converter }) else {
            throw IOFailure(.unplugged, device: device)
        }
        guard case .frames(let channels, let bits) = settings.format, channels > 0 else {
            return false
        }
        let rate = Double(settings.baud) / Double(16 * channels)
        let layout = try converter.start(channels: channels, rate: rate)
        state.withLock {
            $0.decoder = FrameDecoder(layout: layout, bits: bits, rate: rate)
            $0.ready = []
        }
        return true
    }

    /// Reads the frames that are there; a device that went away is unplugged.
    public func read(
        into buffer: UnsafeMutableRawBufferPointer, faults: inout LineFaults
    ) throws(IOFailure) -> Int {
        guard let descriptor = state.withLock({ $0.descriptor }) else {
            throw IOFailure(.unplugged, device: device)
        }
        _ = state.withLock { $0.watch?.settle() }
        let room = state.withLock { $0.room(for: buffer.count) }
        let count = Glibc.read(descriptor, buffer.baseAddress, room)
        if count < 0, errno == EAGAIN || errno == EINTR || errno == EBUSY { return 0 }
        guard count > 0 else {
            throw IOFailure(.unplugged, device: device, errno: count == 0 ? 0 : errno)
        }
        var found = faults
        let taken = state.withLock { state -> Int in
            let scans = UnsafeRawBufferPointer(rebasing: buffer[0..<min(count, buffer.count)])
            if let frames = state.decoder?.decode(scans) { state.ready += frames }
            found.missing += state.decoder?.takeMissing() ?? 0
            found.rate = state.decoder?.measuredRate
            let length = min(state.ready.count, buffer.count)
            buffer.copyBytes(from: state.ready.prefix(length))
            state.ready.removeFirst(length)
            return length
        }
        faults = found
        return taken
    }

    /// Nothing is written to a source of samples.
    public func write(_ bytes: [UInt8]) throws(IOFailure) -> Int { bytes.count }

    /// Stops the capture and closes the buffer.
    public func close() {
        state.withLock { state in
            if state.decoder != nil { try? state.converter?.stop() }
            state.watch?.close()
            if let descriptor = state.descriptor { Glibc.close(descriptor) }
            state = State()
        }
    }
}
