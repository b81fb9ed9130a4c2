/// The settings of a serial line.
public struct LineSettings: Hashable, Sendable {
    /// The character format.
    public enum Format: Hashable, Sendable {
        /// Seven bits, even parity, one stop bit.
        case sevenEvenOne
        /// Eight bits, no parity, one stop bit.
        case eightNone
        /// Frames of so many counts of 16 bits, of which so many are used: a source of samples,
        /// whose pace is in bits a second.
        case frames(channels: Int, bits: Int)
    }

    /// Bits per second.
    public var baud: Int
    /// The character format.
    public var format: Format

    /// Makes settings.
    public init(baud: Int, format: Format) {
        self.baud = baud
        self.format = format
    }
}
