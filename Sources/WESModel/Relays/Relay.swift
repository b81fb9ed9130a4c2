/// One relay: what was commanded, and what was read back.
public struct Relay: Sendable, Codable, Equatable {
    /// `relays.1` and so on.
    public var source: SourceID
    /// The state of its line.
    public var link: LinkState
    /// The position driven; nil before the line was taken.
    public var commanded: RelayPosition?
    /// When it took that position.
    public var since: Instant?
    /// The position read back; nil where nothing is read back.
    public var readBack: RelayPosition?
    /// The test under way.
    public var test: RelayTest?
    /// The last test that ended.
    public var lastTest: RelayTest?
    /// True once a test was made, now or before the engine started.
    public var isTested = false

    /// Makes a relay that was not driven yet.
    public init(source: SourceID, link: LinkState = .unconfigured) {
        self.source = source
        self.link = link
    }
}
