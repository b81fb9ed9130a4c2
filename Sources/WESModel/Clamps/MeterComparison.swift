/// A clamp of the grid beside the meter, second by second while both stand still.
///
/// Volt-amperes, or amperes of one phase. A meter and a board tell a change at different moments,
/// so the seconds around one are left out.
public struct MeterComparison: Hashable, Sendable, Codable {
    /// Since when neither moved.
    public private(set) var since: Instant
    private var own: Double
    private var meter: Double
    private var owns: [Double] = []
    private var meters: [Double] = []

    /// The seconds of the median (measure.md section 4.4).
    public static let size = 60
    /// The seconds that are enough for a first word.
    public static let enough = 30

    /// Begins with a pair of values.
    public init(own: Double, meter: Double, at now: Instant) {
        since = now
        self.own = own
        self.meter = meter
    }

    /// Takes the values of a second.
    ///
    /// - Parameters:
    ///   - play: What the larger of them may move by and still count as standing still.
    ///   - settling: How long they must have stood still.
    public mutating func take(
        own: Double, meter: Double, play: Double, settling: Delay, at now: Instant
    ) {
        guard abs(own - self.own) <= play, abs(meter - self.meter) <= play else {
            since = now
            self.own = own
            self.meter = meter
            return
        }
        guard now - since >= settling else { return }
        owns.append(own)
        meters.append(meter)
        guard owns.count > Self.size else { return }
        owns.removeFirst()
        meters.removeFirst()
    }

    /// The medians of the last minute; nil before there is enough of it.
    public var medians: (own: Double, meter: Double)? {
        guard owns.count >= Self.enough else { return nil }
        let gaps = zip(owns, meters).map { $0 - $1 }.sorted()
        let meter = meters.sorted()[meters.count / 2]
        return (meter + gaps[gaps.count / 2], meter)
    }

    /// The last pair that stood still long enough; nil before.
    public var latest: (own: Double, meter: Double)? {
        guard let own = owns.last, let meter = meters.last else { return nil }
        return (own, meter)
    }
}
