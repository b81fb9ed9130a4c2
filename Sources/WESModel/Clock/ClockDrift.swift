/// How fast the battery-backed clock goes wrong, against a system that a time server keeps.
///
/// A kernel that is synchronised may set the chip every eleven minutes: such a setting begins the
/// measure anew, so that nothing is told of a drift that nobody could see.
public struct ClockDrift: Sendable, Codable, Equatable {
    private struct Point: Sendable, Codable, Equatable {
        var at: Instant
        var offset: Delay
        var tolerance: Delay
    }

    private var first: Point?
    private var last: Point?

    /// A quartz is at most so far off, in parts: what moves faster was set.
    private static let most = 0.000_2
    /// Looks that know less than this tell no drift.
    private static let finest = Delay.milliseconds(100)
    /// Drift is told after a day.
    private static let leastSpan = Delay.seconds(86_400)

    /// Makes a drift of which nothing is known.
    public init() {}

    /// What it gains a day, s/d, negative where it loses; nil before a day of looks.
    public var secondsPerDay: Double? {
        guard let first, let last, last.at - first.at >= Self.leastSpan else { return nil }
        let gained = (last.offset.nanoseconds &- first.offset.nanoseconds)
        return Double(gained) / 1e9 / (last.at - first.at).seconds * 86_400
    }

    /// Takes in a look.
    mutating func take(_ report: BatteryClockReport, at now: Instant) {
        guard report.isSystemSynchronised == true, let offset = report.offset else {
            first = nil
            last = nil
            return
        }
        guard report.tolerance <= Self.finest else { return }
        let point = Point(at: now, offset: offset, tolerance: report.tolerance)
        if let last, !Self.isSame(last, point) { first = nil }
        first = first ?? point
        last = point
    }

    /// True where the clock can have gone from one to the other by itself.
    private static func isSame(_ one: Point, _ other: Point) -> Bool {
        let moved = (other.offset.nanoseconds &- one.offset.nanoseconds).magnitude
        let slack = one.tolerance.nanoseconds &+ other.tolerance.nanoseconds &+ 2_000_000
        return Double(moved) <= (other.at - one.at).seconds * most * 1e9 + Double(slack)
    }
}
