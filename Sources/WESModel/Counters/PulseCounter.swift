/// One pulse input.
public struct PulseCounter: Sendable, Codable, Equatable {
    /// `counters.1` to `counters.4`.
    public var source: SourceID
    /// The state of its line.
    public var link: LinkState
    /// The pulses before the engine started: the index set by a person and what was kept.
    public var base: Int64 = 0
    /// Pulses counted since the engine started.
    public var counted: Int64 = 0
    /// When the last pulse ended.
    public var lastPulse: Instant?
    /// The time between the last two pulses.
    public var interval: Delay?
    /// How long the last pulse was closed.
    public var width: Delay?
    /// Bounces refused.
    public var bounces = 0
    /// Records lost on the way.
    public var lost = 0
    /// True while the line is closed; nil before it was read.
    public var isClosed: Bool?
    /// The pulses of each of the last 60 minutes, oldest first; the last one is under way.
    public var minutes: [Int] = []
    /// When the minute under way began.
    public var minuteStart: Instant?

    /// Makes a counter that counted nothing yet.
    public init(source: SourceID, link: LinkState = .unconfigured) {
        self.source = source
        self.link = link
    }

    /// The pulses of the index.
    public var pulses: Int64 { base &+ counted }

    /// Pulses a second: from the last interval, decaying once the next pulse is late.
    ///
    /// 0 when the next pulse is ten intervals late, nil before two pulses.
    public func rate(at now: Instant) -> Double? {
        guard let interval, interval > .zero, let lastPulse else { return nil }
        let since = max(now - lastPulse, .zero)
        if since.seconds > max(interval.seconds * 10, 60) { return 0 }
        return 1 / max(interval.seconds, since.seconds)
    }
}
