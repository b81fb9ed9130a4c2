public import WESModel

/// A protocol reader over a stream of bytes: a pure state machine.
///
/// It does no I/O and reads no clock (system.md section 6). The poll thread and the virtual link
/// feed it alike. Every call answers with the deadline that is in force afterwards.
public protocol StreamReader: Sendable {
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
}
