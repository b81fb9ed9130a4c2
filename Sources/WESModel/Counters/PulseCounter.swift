/// One pulse input.
public struct PulseCounter: Sendable, Codable, Equatable {
    /// `counters.1` to `counters.4`.
    public var source: SourceID
    /// The state of its line.
    public var link: LinkState
    /// Pulses counted since the index was set.
    public var pulses: Reading<Int64>?

    /// Makes a counter that counted nothing yet.
    public init(source: SourceID, link: LinkState = .unconfigured) {
        self.source = source
        self.link = link
    }
}
