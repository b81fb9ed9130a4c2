import Glibc
public import WESModel

extension UnitClock {
    /// The local clock at an instant of the past, which may have had another distance to UTC.
    public static func civil(of unixSeconds: Int64) -> CivilTime {
        var fields = tm()
        var seconds = time_t(unixSeconds)
        guard localtime_r(&seconds, &fields) != nil else {
            return CivilTime(unixSeconds: unixSeconds, utcOffset: 0)
        }
        return CivilTime(
            unixSeconds: unixSeconds, utcOffset: Int32(truncatingIfNeeded: fields.tm_gmtoff))
    }
}
