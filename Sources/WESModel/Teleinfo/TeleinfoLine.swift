/// What the reader has settled on for one téléinfo line.
public struct TeleinfoLine: Hashable, Sendable, Codable {
    /// The mode of the output, found from content.
    public var mode: TeleinfoMode
    /// Bits per second of the port; nil where the transport has fixed the speed.
    public var baud: Int?

    /// Makes a line description.
    public init(mode: TeleinfoMode, baud: Int?) {
        self.mode = mode
        self.baud = baud
    }
}
