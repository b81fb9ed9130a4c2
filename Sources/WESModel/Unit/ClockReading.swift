/// The monotonic and the civil clock read together, so that one can be turned into the other.
public struct ClockReading: Hashable, Sendable, Codable {
    /// The monotonic clock.
    public var instant: Instant
    /// The civil clock at that instant.
    public var civil: CivilTime

    /// Pairs the two clocks.
    public init(instant: Instant, civil: CivilTime) {
        self.instant = instant
        self.civil = civil
    }

    /// The origin of both clocks.
    public static let zero = ClockReading(
        instant: .zero, civil: CivilTime(unixSeconds: 0, utcOffset: 0))

    /// The civil time of another instant, with this reading's offset to UTC.
    public func civil(at other: Instant) -> CivilTime {
        let nanoseconds = (other - instant).nanoseconds
        let total = nanoseconds &+ Int64(civil.nanosecond)
        let seconds = total >= 0 ? total / 1_000_000_000 : (total - 999_999_999) / 1_000_000_000
        return CivilTime(
            unixSeconds: civil.unixSeconds &+ seconds,
            nanosecond: Int32(truncatingIfNeeded: total - seconds * 1_000_000_000),
            utcOffset: civil.utcOffset)
    }
}
