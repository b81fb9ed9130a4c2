public import WESModel

/// Reads an emonTx or emonPi: numbered lines of keys and values at 115200 bauds, 8N1.
///
/// Pure: bytes and instants in, facts of ``SourceID/clamps`` and the line settings out.
public struct EmonReader: StreamReader {
    private var decoder: EmonDecoder
    private var isOpen = false
    private var lastByte: Instant?
    private var releaseAt: Instant?

    private static let settings = LineSettings(baud: 115_200, format: .eightNone)
    /// A board sends a line in one go; a part that goes on after this is another line's.
    private static let pause = Delay.seconds(1)
    /// How long a line waits for the second one of a board that sends two.
    private static let companion = Delay.milliseconds(500)

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - mains: Which key carries the mains voltage; nil where it is not wired.
    ///   - numbers: The clamps to report.
    public init(mains: MainsDescription?, clamps numbers: some Sequence<Int>) {
        decoder = EmonDecoder(
            parser: EmonLineParser(mains: mains?.column, clamps: Set(numbers)))
    }

    /// Asks for the board's speed when the port opens.
    public mutating func linkChanged(
        _ state: LinkState, fixedSpeed: Bool, at now: Instant
    ) -> ReaderOutput {
        let wasOpen = isOpen
        isOpen = state.isOpen
        guard isOpen, !wasOpen else { return ReaderOutput() }
        decoder.restart()
        lastByte = nil
        releaseAt = nil
        return ReaderOutput(settings: fixedSpeed ? nil : Self.settings)
    }

    /// Bytes arrived, in any chunking.
    public mutating func receive(
        _ bytes: UnsafeRawBufferPointer, faults: LineFaults, at now: Instant
    ) -> ReaderOutput {
        guard isOpen, !bytes.isEmpty else { return ReaderOutput(deadline: releaseAt) }
        if let lastByte, now - lastByte > Self.pause { decoder.interrupt() }
        lastByte = now
        var output = ReaderOutput()
        let wasHolding = decoder.isHolding
        decoder.decode(
            bytes, isDamaged: faults.parity > 0 || faults.framing > 0, at: now
        ) { output.events.append(.clamps($0, at: now)) }
        if !decoder.isHolding {
            releaseAt = nil
        } else if !wasHolding || !output.events.isEmpty {
            releaseAt = now + Self.companion
        }
        output.deadline = releaseAt
        return output
    }

    /// Gives the line that waited for a second one; a board that says nothing is judged by its
    /// age.
    public mutating func deadlineReached(at now: Instant) -> ReaderOutput {
        var output = ReaderOutput(deadline: releaseAt)
        guard let due = releaseAt, now >= due else { return output }
        releaseAt = nil
        output.deadline = nil
        decoder.release(at: now) { output.events.append(.clamps($0, at: now)) }
        return output
    }
}
