public import WESModel

/// A serial line for one thread that waits for its answers: that of a DS2480B.
public protocol ByteLine: Sendable {
    /// The device as configured.
    var device: String { get }
    /// The monotonic clock of this line; in memory it is advanced by what is sent.
    var now: Instant { get }
    /// Opens the line raw, 8N1, at 9600 baud.
    mutating func open() throws(IOFailure)
    /// Closes it.
    mutating func close()
    /// Changes the speed, after what was written has left.
    mutating func set(baud: Int) throws(IOFailure)
    /// Holds the line in the start polarity longer than a character: resets the master.
    mutating func sendBreak() throws(IOFailure)
    /// Writes all bytes. Never flushes: a pseudo-terminal would lose them.
    mutating func write(_ bytes: [UInt8]) throws(IOFailure)
    /// Reads that many bytes, or what came within the time.
    mutating func read(_ count: Int, within time: Delay) throws(IOFailure) -> [UInt8]
    /// Forgets what was received and not read.
    mutating func flushInput() throws(IOFailure)
    /// Waits until an instant of ``now``.
    mutating func wait(until instant: Instant)
}
