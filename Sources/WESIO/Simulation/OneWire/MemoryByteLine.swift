import Glibc
public import WESModel

/// The serial line to a simulated DS2480B, in memory: time passes by what is sent over it.
///
/// A byte takes ten bits at the speed of the line each way, and what the bus needs in between.
public struct MemoryByteLine: ByteLine {
    /// The device as configured.
    public let device: String
    /// The clock, which what is sent and waited for advances.
    public private(set) var now: Instant
    /// What stands at the far end.
    public var far: SimulatedDS2480B

    private let epoch: Instant
    private var baud = 9_600
    private var input: [PacedByte] = []
    private var sentUntil = Delay.zero
    private var isOpen = false

    /// Makes a closed line.
    ///
    /// - Parameters:
    ///   - far: The master with its bus.
    ///   - device: The name of the line.
    ///   - epoch: The instant at which the scene of the bus begins; ``now`` starts there.
    public init(
        _ far: SimulatedDS2480B, device: String = "memory", startingAt epoch: Instant = .zero
    ) {
        self.far = far
        self.device = device
        self.epoch = epoch
        now = epoch
    }

    /// The time of the scene.
    private var time: Delay { now - epoch }

    /// Opens the line: the master gets its power from it, and starts over.
    public mutating func open() throws(IOFailure) {
        switch far.bus.presence(at: time) {
        case .present: break
        case .gone: throw IOFailure(.missing, device: device, errno: ENOENT)
        case .forbidden:
            throw IOFailure(.permission, device: device, errno: EACCES, context: "dialout")
        case .busy:
            throw IOFailure(.busy, device: device, errno: EBUSY, context: "minicom (pid 812)")
        }
        isOpen = true
        baud = 9_600
        input = []
        sentUntil = time
        far.masterReset(at: time)
    }

    /// Closes it.
    public mutating func close() { isOpen = false }

    /// Changes the speed of this side.
    public mutating func set(baud: Int) throws(IOFailure) {
        try check()
        drain()
        self.baud = baud
    }

    /// Holds the line longer than a character.
    public mutating func sendBreak() throws(IOFailure) {
        try check()
        drain()
        now = now + .milliseconds(2)
        sentUntil = time
        input = []
        far.masterReset(at: time)
    }

    /// Sends bytes one behind the other; the master answers as they arrive.
    public mutating func write(_ bytes: [UInt8]) throws(IOFailure) {
        try check()
        for byte in bytes {
            sentUntil = max(sentUntil, time) + Self.character(baud)
            note(far.pulse(until: sentUntil))
            // At another speed than the master's nothing arrives that it would know.
            guard baud == far.baud else { continue }
            note(far.receive(byte, at: sentUntil))
        }
    }

    /// Reads that many bytes, or what came within the time; ``now`` is then when the last came.
    public mutating func read(
        _ count: Int, within limit: Delay
    ) throws(IOFailure) -> [UInt8] {
        try check()
        let end = time + limit
        if input.count < count { note(far.pulse(until: end)) }
        let come = input.prefix { $0.at <= end }.prefix(max(count, 0))
        input.removeFirst(come.count)
        let last = come.count < count ? end : come.last?.at ?? time
        now = epoch + max(last, time)
        return come.map { $0.baud == baud ? $0.value : 0 }
    }

    /// Forgets what has come and was not read.
    public mutating func flushInput() throws(IOFailure) {
        try check()
        let time = time
        input.removeAll { $0.at <= time }
    }

    /// Lets time pass.
    public mutating func wait(until instant: Instant) { now = max(now, instant) }

    private static func character(_ baud: Int) -> Delay {
        Delay(nanoseconds: 10_000_000_000 / Int64(max(baud, 1)))
    }

    /// Waits until everything written has left.
    private mutating func drain() { now = max(now, epoch + sentUntil) }

    private mutating func note(_ byte: PacedByte?) {
        guard var byte else { return }
        byte.at = max(byte.at, input.last?.at ?? .zero) + Self.character(byte.baud)
        input.append(byte)
    }

    private mutating func check() throws(IOFailure) {
        let isThere = far.bus.presence(at: time) == .present
        guard isOpen, isThere else {
            isOpen = false
            throw IOFailure(.unplugged, device: device, errno: EIO)
        }
    }
}
