/// What the port flagged on the bytes of one read.
public struct LineFaults: Hashable, Sendable {
    /// Characters with a wrong parity bit.
    public var parity: Int
    /// Characters without a stop bit, and breaks.
    public var framing: Int
    /// Frames of samples that are missing before these.
    public var missing = 0
    /// The rate at which samples really come, frames a second; nil where the source stamps no
    /// time, and until it was measured.
    public var rate: Double?

    /// Makes a record of faults.
    public init(parity: Int = 0, framing: Int = 0) {
        self.parity = parity
        self.framing = framing
    }
}
