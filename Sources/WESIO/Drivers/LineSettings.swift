/// The settings of a serial line.
public struct LineSettings: Hashable, Sendable {
    /// The character format.
    public enum Format: Hashable, Sendable {
        /// Seven bits, even parity, one stop bit.
        case sevenEvenOne
        /// Eight bits, no parity, one stop bit.
        case eightNone
        /// Eight bits, even parity, one stop bit.
        case eightEven
        /// Eight bits, odd parity, one stop bit.
        case eightOdd
        /// Eight bits, no parity, two stop bits.
        case eightNoneTwo
        /// Frames of so many counts of 16 bits, of which so many are used: a source of samples,
        /// whose pace is in bits a second.
        case frames(channels: Int, bits: Int)
    }

    /// Bits per second.
    public var baud: Int
    /// The character format.
    public var format: Format
    /// True where the port itself turns an RS485 line round with RTS while it sends.
    public var turnsWithRTS = false

    /// Makes settings.
    public init(baud: Int, format: Format) {
        self.baud = baud
        self.format = format
    }
}
