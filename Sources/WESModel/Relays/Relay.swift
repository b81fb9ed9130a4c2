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
    /// The position read back: by its feedback contact where it has one, else from the line
    /// itself; nil where nothing is read back.
    public var readBack: RelayPosition?
    /// The position read back from the line itself; nil where it tells none.
    public var pin: RelayPosition?
    /// The test under way.
    public var test: RelayTest?
    /// The test that ended, while the clamps confirm what it showed.
    public var awaited: RelayTest?
    /// The last test that ended.
    public var lastTest: RelayTest?
    /// True once a test was made, now or before the engine started.
    public var isTested = false
    /// What its load showed since it was told to open; nil before a reading.
    public var resting: RestingLoad?
    /// The current that it carried since it last closed, at its highest; nil before three readings.
    public var carried: Current?
    /// What every clamp showed around the test under way, or the one awaited.
    var step: RelayStep?
    /// The newest currents since it closed, the newest last.
    var drawn: [Current] = []

    /// Makes a relay that was not driven yet.
    public init(source: SourceID, link: LinkState = .unconfigured) {
        self.source = source
        self.link = link
    }
}
