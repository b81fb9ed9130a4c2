import Glibc
import WESModel

/// The wall clock of the machine, for the instants that verbs print.
enum WallClock {
    /// Now, with the local distance to UTC.
    static func now() -> CivilTime {
        var spec = timespec()
        clock_gettime(CLOCK_REALTIME, &spec)
        var local = tm()
        localtime_r(&spec.tv_sec, &local)
        return CivilTime(
            unixSeconds: Int64(spec.tv_sec), nanosecond: Int32(truncatingIfNeeded: spec.tv_nsec),
            utcOffset: Int32(truncatingIfNeeded: local.tm_gmtoff))
    }
}
