/// A stream of bytes that can be polled: a serial port, a TCP connection, a recording.
///
/// Used by one thread at a time. It knows no protocol, and no call blocks.
public protocol ByteTransport: AnyObject, Sendable {
    /// The device as configured.
    var device: String { get }
    /// True where line settings mean nothing: TCP, recordings.
    var fixedSpeed: Bool { get }
    /// What to poll; nil while closed.
    var descriptor: Int32? { get }
    /// Opens the stream; fails with the reason as data.
    func open() throws(IOFailure)
    /// Sets the line; false when the port did not take all of it (a pseudo-terminal keeps 8N1).
    func apply(_ settings: LineSettings) throws(IOFailure) -> Bool
    /// Reads what is there, at most the buffer; 0 when nothing is there now.
    func read(
        into buffer: UnsafeMutableRawBufferPointer, faults: inout LineFaults
    ) throws(IOFailure) -> Int
    /// Writes what fits now; answers how much.
    func write(_ bytes: [UInt8]) throws(IOFailure) -> Int
    /// Closes the stream and lets go of its locks.
    func close()
    /// Takes note of the lines to hold from the next opening on.
    func want(_ lines: WantedLines)
    /// The lines wanted that are not held although the stream is open, and why.
    var refused: [UInt32: IOFailure] { get }
}

extension ByteTransport {
    /// A stream of anything else has no lines to hold.
    public func want(_ lines: WantedLines) {}
    /// A stream of anything else has no lines to miss.
    public var refused: [UInt32: IOFailure] { [:] }
}
