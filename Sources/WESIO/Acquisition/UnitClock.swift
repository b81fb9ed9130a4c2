import Glibc
public import WESModel

/// Where an engine reads the two clocks: the machine's, or a scene's.
public struct UnitClock: Sendable {
    private let read: @Sendable () -> ClockReading

    /// Makes a clock from a function that reads it.
    public init(_ read: @escaping @Sendable () -> ClockReading) { self.read = read }

    /// Both clocks, read together.
    public func now() -> ClockReading { read() }

    /// The machine's clocks: CLOCK_MONOTONIC, and CLOCK_REALTIME with the local offset.
    public static let system = UnitClock {
        var wall = timespec()
        clock_gettime(CLOCK_REALTIME, &wall)
        var fields = tm()
        var seconds = wall.tv_sec
        localtime_r(&seconds, &fields)
        return ClockReading(
            instant: monotonic(),
            civil: CivilTime(
                unixSeconds: Int64(wall.tv_sec),
                nanosecond: Int32(truncatingIfNeeded: wall.tv_nsec),
                utcOffset: Int32(truncatingIfNeeded: fields.tm_gmtoff)))
    }

    /// A clock that shows `start` now and advances at wall pace.
    public static func scene(startingAt start: CivilTime) -> UnitClock {
        let origin = ClockReading(instant: monotonic(), civil: start)
        return UnitClock {
            let instant = monotonic()
            return ClockReading(instant: instant, civil: origin.civil(at: instant))
        }
    }

    /// The machine's monotonic clock.
    public static func monotonic() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Instant(nanoseconds: Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec))
    }
}
