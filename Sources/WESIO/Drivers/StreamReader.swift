public import WESModel

/// A protocol reader over a stream of bytes: a pure state machine.
///
/// It does no I/O and reads no clock (system.md section 6). The poll thread and the virtual link
/// feed it alike. Every call answers with the deadline that is in force afterwards.
public protocol StreamReader: Sendable {
    /// The lines of a chip that this reader wants held.
    var lines: WantedLines { get }
    /// How long bytes of a serial line or of a converter may wait in the kernel, so that one
    /// wake-up reads many; a terminal keeps 4 096 of them.
    var rest: Delay { get }
    /// Bytes arrived.
    mutating func receive(
        _ bytes: UnsafeRawBufferPointer, faults: LineFaults, at now: Instant
    ) -> ReaderOutput
    /// The deadline that the reader asked for has come.
    mutating func deadlineReached(at now: Instant) -> ReaderOutput
    /// The transport changed state; a reader starts over when it opens.
    ///
    /// `fixedSpeed` is true where the transport ignores line settings (TCP, recordings).
    mutating func linkChanged(
        _ state: LinkState, fixedSpeed: Bool, at now: Instant
    ) -> ReaderOutput
    /// Lines that the transport could not get while it holds the others, by number, with the state
    /// of each; told before the link opens, and whenever one is refused or had again.
    mutating func linesRefused(_ states: [UInt32: LinkState], at now: Instant) -> ReaderOutput
    /// Carries a command out on a terminal of this link, or starts to; the outcome is among the
    /// facts of the answer.
    mutating func perform(
        _ command: Command, as identifier: CommandID, at now: Instant
    ) -> ReaderOutput
    /// The link is about to be closed for good: the last bytes to write.
    mutating func stopping(at now: Instant) -> ReaderOutput
}

extension StreamReader {
    /// A reader of anything else wants none.
    public var lines: WantedLines { WantedLines() }

    /// A meter or a board that talks by itself may wait: its facts are a second apart.
    public var rest: Delay { .milliseconds(200) }

    /// A reader of anything else misses none.
    public mutating func linesRefused(
        _ states: [UInt32: LinkState], at now: Instant
    ) -> ReaderOutput { deadlineReached(at: now) }

    /// Answers that this link drives nothing; the deadline in force is asked for again.
    public mutating func perform(
        _ command: Command, as identifier: CommandID, at now: Instant
    ) -> ReaderOutput {
        var output = deadlineReached(at: now)
        output.events.append(.answered(identifier, .notSupported, at: now))
        return output
    }

    /// Writes nothing.
    public mutating func stopping(at now: Instant) -> ReaderOutput { ReaderOutput() }
}
