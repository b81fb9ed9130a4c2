/// One relay: what was commanded, and what was read back.
public struct Relay: Sendable, Codable, Equatable {
    /// `relays.1` and so on.
    public var source: SourceID
    /// The state of its line.
    public var link: LinkState
    /// The position commanded; nil before the first command.
    public var commanded: Reading<RelayPosition>?
    /// The position read back; nil where nothing is read back.
    public var readBack: Reading<RelayPosition>?

    /// Makes a relay that was not driven yet.
    public init(source: SourceID, link: LinkState = .unconfigured) {
        self.source = source
        self.link = link
    }
}
