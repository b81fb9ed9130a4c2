/// What the bytes of a line looked like over about one second, whatever they meant.
///
/// The statistics from which a wrong speed, an 8-bit adapter or a METROL output are told apart
/// (tic.md section 5).
public struct LineActivity: Hashable, Sendable, Codable {
    /// Bytes received.
    public var bytes: Int
    /// Bytes that were 00.
    public var zeros: Int
    /// Bytes with bit 7 set.
    public var highBits: Int
    /// Bytes that are printable or a control character of the protocol.
    public var clean: Int
    /// Bytes received with a parity error.
    public var parityErrors: Int
    /// Bytes received with a framing error.
    public var framingErrors: Int
    /// Good groups that ended with LF instead of CR: a terminal translates the line.
    public var cookedGroups: Int
    /// The speed the port was set to; nil where the transport has fixed it.
    public var baud: Int?

    /// Makes a record of nothing received.
    public init(baud: Int? = nil) {
        bytes = 0
        zeros = 0
        highBits = 0
        clean = 0
        parityErrors = 0
        framingErrors = 0
        cookedGroups = 0
        self.baud = baud
    }
}
