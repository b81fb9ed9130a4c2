/// One pulse of a counter.
public struct Pulse: Hashable, Sendable, Codable {
    /// When its contact opened again.
    public var at: Instant
    /// How long it was closed.
    public var width: Delay
    /// Bounces refused since the pulse before.
    public var bounces: Int
    /// The time since the pulse before; nil for the first one.
    public var interval: Delay?

    /// Makes a pulse.
    public init(at: Instant, width: Delay, bounces: Int, interval: Delay? = nil) {
        self.at = at
        self.width = width
        self.bounces = bounces
        self.interval = interval
    }
}
