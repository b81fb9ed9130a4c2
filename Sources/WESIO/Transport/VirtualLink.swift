public import WESModel

/// Drives a reader in memory on a virtual clock, as the poll thread drives it on a real one.
///
/// Deadlines and bytes reach the reader in the order of their instants, and a reader that listens
/// at the wrong speed receives what a UART would make of the line.
public struct VirtualLink: Sendable {
    /// The virtual clock.
    public private(set) var now: Instant
    /// The facts reported since ``takeEvents()``.
    public private(set) var events: [Event] = []
    /// The settings that the reader asked for; nil before the first.
    public private(set) var settings: LineSettings?
    /// What the reader wrote to the line.
    public private(set) var written: [UInt8] = []

    /// When the reader wants to be called next; nil while it waits for bytes only.
    public var nextDeadline: Instant? { deadline }

    private let source: SourceID
    private let fixedSpeed: Bool
    private var reader: any StreamReader
    private var deadline: Instant?
    private var garbler: SpeedGarbler?
    private var lineBaud = 0

    /// Makes a closed link.
    ///
    /// - Parameter fixedSpeed: True for a transport without settings: nothing is garbled.
    public init(
        source: SourceID, reader: any StreamReader, fixedSpeed: Bool = false,
        startingAt start: Instant = .zero
    ) {
        self.source = source
        self.reader = reader
        self.fixedSpeed = fixedSpeed
        now = start
    }

    /// The transport takes a state: opens, is unplugged, is missing.
    public mutating func change(to state: LinkState) {
        garbler = nil
        if state.isOpen { settings = nil }
        events.append(.link(source, state, at: now))
        take(reader.linkChanged(state, fixedSpeed: fixedSpeed, at: now))
    }

    /// Advances the clock, calling the reader at each of its deadlines.
    public mutating func run(until end: Instant) {
        while let next = deadline, next <= end {
            now = max(now, next)
            take(reader.deadlineReached(at: now))
            // A reader that asks again for an instant already past is not called for ever.
            if let again = deadline, again <= now { deadline = now + .milliseconds(40) }
        }
        now = max(now, end)
    }

    /// Bytes that have arrived at an instant, sent at a speed; deadlines before it come first.
    public mutating func receive(
        _ bytes: [UInt8], baud: Int, faults: LineFaults = LineFaults(), at instant: Instant
    ) {
        run(until: instant)
        var (heard, found) = hear(bytes, at: baud)
        found.parity &+= faults.parity
        found.framing &+= faults.framing
        guard !heard.isEmpty else { return }
        take(heard.withUnsafeBytes { reader.receive($0, faults: found, at: now) })
    }

    /// Hands a command to the reader.
    public mutating func perform(_ command: Command, as identifier: CommandID) {
        take(reader.perform(command, as: identifier, at: now))
    }

    /// Ends the link: the last bytes of the reader are among ``takeWritten()``.
    public mutating func stop() { take(reader.stopping(at: now)) }

    /// What the reader wrote so far, which is then forgotten.
    public mutating func takeWritten() -> [UInt8] {
        defer { written = [] }
        return written
    }

    /// The facts reported so far, which are then forgotten.
    public mutating func takeEvents() -> [Event] {
        defer { events = [] }
        return events
    }

    private mutating func hear(_ bytes: [UInt8], at baud: Int) -> ([UInt8], LineFaults) {
        guard !fixedSpeed, let settings, settings.baud != baud else {
            garbler = nil
            return (bytes, LineFaults())
        }
        if garbler == nil || lineBaud != baud {
            garbler = SpeedGarbler(lineBaud: baud, readerBaud: settings.baud)
            lineBaud = baud
        }
        return garbler?.receive(bytes) ?? (bytes, LineFaults())
    }

    private mutating func take(_ output: ReaderOutput) {
        events += output.events
        written += output.write
        deadline = output.deadline
        guard let wanted = output.settings, wanted != settings else { return }
        settings = wanted
        garbler = nil
    }
}
