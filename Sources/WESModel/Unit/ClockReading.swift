/// The monotonic and the civil clock read together, so that one can be turned into the other.
public struct ClockReading: Hashable, Sendable, Codable {
    /// The monotonic clock.
    public var instant: Instant
    /// The civil clock at that instant.
    public var civil: CivilTime
    /// The newest change of the local offset; nil where there was none for a week.
    public var change: OffsetChange?

    /// Pairs the two clocks.
    public init(instant: Instant, civil: CivilTime, change: OffsetChange? = nil) {
        self.instant = instant
        self.civil = civil
        self.change = change
    }

    /// The origin of both clocks.
    public static let zero = ClockReading(
        instant: .zero, civil: CivilTime(unixSeconds: 0, utcOffset: 0))

    /// The civil time of another instant, with the offset to UTC that was in force then.
    public func civil(at other: Instant) -> CivilTime {
        let nanoseconds = (other - instant).nanoseconds
        let total = nanoseconds &+ Int64(civil.nanosecond)
        let seconds = total >= 0 ? total / 1_000_000_000 : (total - 999_999_999) / 1_000_000_000
        let unix = civil.unixSeconds &+ seconds
        let isBefore = change.map { unix < $0.unixSeconds && seconds < 0 } ?? false
        return CivilTime(
            unixSeconds: unix,
            nanosecond: Int32(truncatingIfNeeded: total - seconds * 1_000_000_000),
            utcOffset: isBefore ? change?.before ?? civil.utcOffset : civil.utcOffset)
    }

    /// How far the civil clock was moved since another reading: the time that passed on the
    /// monotonic one left out.
    public func moved(since other: ClockReading) -> Delay {
        let told = civil.unixSeconds.subtractingReportingOverflow(other.civil.unixSeconds)
        let limit = Int64.max / 1_000_000_000 - 1
        let seconds = told.overflow ? limit : min(max(told.partialValue, -limit), limit)
        let parts = Int64(civil.nanosecond) - Int64(other.civil.nanosecond)
        let civilPassed = seconds * 1_000_000_000 &+ parts
        let (gap, overflow) = civilPassed.subtractingReportingOverflow(
            (instant - other.instant).nanoseconds)
        return Delay(nanoseconds: overflow ? (seconds > 0 ? .max : .min) : gap)
    }
}
