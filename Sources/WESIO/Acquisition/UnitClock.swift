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
    public static let system: UnitClock = {
        let offsets = LocalOffsets()
        return UnitClock {
            var wall = timespec()
            clock_gettime(CLOCK_REALTIME, &wall)
            let seconds = Int64(wall.tv_sec)
            return ClockReading(
                instant: monotonic(),
                civil: CivilTime(
                    unixSeconds: seconds, nanosecond: Int32(truncatingIfNeeded: wall.tv_nsec),
                    utcOffset: LocalOffsets.offset(at: seconds)),
                change: offsets.change(before: seconds))
        }
    }()

    /// The machine's monotonic clock.
    public static func monotonic() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Instant(nanoseconds: Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec))
    }
}
