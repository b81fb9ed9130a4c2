/// Errors that the serial port flagged on the bytes of one read.
public struct LineFaults: Hashable, Sendable {
    /// Characters with a wrong parity bit.
    public var parity: Int
    /// Characters without a stop bit, and breaks.
    public var framing: Int

    /// Makes a record of faults.
    public init(parity: Int = 0, framing: Int = 0) {
        self.parity = parity
        self.framing = framing
    }
}
