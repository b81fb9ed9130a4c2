/// A fact about a pulse counter.
public enum CounterEvent: Hashable, Sendable, Codable {
    /// A pulse ended: how long it was closed, and bounces refused since the one before.
    case pulse(width: Delay, bounces: Int)
    /// The level of the line, told at the start and at each accepted change.
    case level(isClosed: Bool)
    /// Bounces refused while no level stays: a line that chatters gives no pulse.
    case bounces(Int)
    /// Records were lost on the way.
    case lost(Int)
}
