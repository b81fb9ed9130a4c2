/// A change of mode under the reader's feet: the grid operator did it overnight.
public struct TeleinfoModeChange: Hashable, Sendable, Codable {
    /// The mode before.
    public var from: TeleinfoMode
    /// The mode after.
    public var to: TeleinfoMode
    /// When the new mode was found.
    public var at: Instant

    /// Makes a change.
    public init(from: TeleinfoMode, to: TeleinfoMode, at: Instant) {
        self.from = from
        self.to = to
        self.at = at
    }
}
