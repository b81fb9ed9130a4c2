/// A small current that does not move: what a loose wire picks up, or a load that never changes.
public struct SmallCurrent: Hashable, Sendable, Codable {
    /// Since when.
    public var since: Instant
    /// The lowest value since then, A.
    public var lowest: Double
    /// The highest value since then, A.
    public var highest: Double

    /// What a loose wire picks up, A (measure.md section 4.2).
    public static let range = 0.12...0.5
    /// How long it must stand still to be looked at where nothing else speaks against a load.
    public static let limit = Delay.seconds(600)
    private static let spread = 1.2

    /// Begins with a value; nil where it is none of these.
    public init?(_ current: Current, at now: Instant) {
        guard Self.range.contains(current.amperes) else { return nil }
        since = now
        lowest = current.amperes
        highest = current.amperes
    }

    /// With the next value; one that moved begins anew.
    func taking(_ current: Current, at now: Instant) -> SmallCurrent? {
        guard Self.range.contains(current.amperes) else { return nil }
        let low = min(lowest, current.amperes)
        let high = max(highest, current.amperes)
        guard high <= low * Self.spread else { return SmallCurrent(current, at: now) }
        var next = self
        next.lowest = low
        next.highest = high
        return next
    }
}
