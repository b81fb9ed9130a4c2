public import WESModel

/// Reads the board of the clamps: one line of numbers after another at 38400 bauds, 8N1.
///
/// Pure: bytes and instants in, facts of ``SourceID/clamps`` and the line settings out.
public struct RPICTReader: StreamReader {
    private var decoder: RPICTDecoder
    private var isOpen = false
    private var lastByte: Instant?

    private static let settings = LineSettings(baud: 38_400, format: .eightNone)
    /// A board sends a line in one go; a part that goes on after this is another line's.
    private static let pause = Delay.seconds(1)

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - board: What each column is, and the unit of the currents.
    ///   - mains: Which column carries the mains voltage; nil where it is not wired.
    ///   - numbers: The clamps to report.
    public init(
        board: ClampBoardDescription, mains: MainsDescription?, clamps numbers: some Sequence<Int>
    ) {
        decoder = RPICTDecoder(
            parser: RPICTLineParser(
                columns: board.columns, mains: mains?.column, isMilliampere: board.isMilliampere,
                clamps: Set(numbers)))
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
        return ReaderOutput(settings: fixedSpeed ? nil : Self.settings)
    }

    /// Bytes arrived, in any chunking.
    public mutating func receive(
        _ bytes: UnsafeRawBufferPointer, faults: LineFaults, at now: Instant
    ) -> ReaderOutput {
        guard isOpen, !bytes.isEmpty else { return ReaderOutput() }
        if let lastByte, now - lastByte > Self.pause { decoder.interrupt() }
        lastByte = now
        var output = ReaderOutput()
        let isDamaged = faults.parity > 0 || faults.framing > 0
        decoder.decode(bytes, isDamaged: isDamaged) { output.events.append(.clamps($0, at: now)) }
        return output
    }

    /// Nothing is due: a board that says nothing is judged by its age.
    public mutating func deadlineReached(at now: Instant) -> ReaderOutput { ReaderOutput() }
}
