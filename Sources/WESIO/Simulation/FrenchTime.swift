import WESModel

/// The legal time of continental France: summer time from the last Sunday of March to the last
/// Sunday of October, at 01:00 UTC (directive 2000/84/EC).
enum FrenchTime {
    private static let winter: Int32 = 3_600
    private static let summer: Int32 = 7_200
    private static let day: Int64 = 86_400

    /// The offset in force at a time, seconds to add to UTC.
    static func offset(at unixSeconds: Int64) -> Int32 {
        let (spring, autumn) = changes(of: DateComponents(localSeconds: unixSeconds).year)
        return unixSeconds >= spring && unixSeconds < autumn ? summer : winter
    }

    /// A time with the offset in force; another zone than the French one keeps its own.
    static func civil(_ time: CivilTime, startedAt start: CivilTime) -> CivilTime {
        guard start.utcOffset == offset(at: start.unixSeconds) else { return time }
        var civil = time
        civil.utcOffset = offset(at: time.unixSeconds)
        return civil
    }

    /// The newest change in the week before a time.
    static func change(before time: CivilTime) -> OffsetChange? {
        let (spring, autumn) = changes(of: DateComponents(localSeconds: time.unixSeconds).year)
        guard time.utcOffset == offset(at: time.unixSeconds) else { return nil }
        for (change, before) in [(spring, winter), (autumn, summer)]
        where (0..<7 * day).contains(time.unixSeconds &- change) {
            return OffsetChange(unixSeconds: change, before: before)
        }
        return nil
    }

    private static func changes(of year: Int) -> (spring: Int64, autumn: Int64) {
        (lastSunday(year, month: 3) + 3_600, lastSunday(year, month: 10) + 3_600)
    }

    /// Midnight UTC of the last Sunday of a month of 31 days; 1970-01-01 was a Thursday.
    private static func lastSunday(_ year: Int, month: Int) -> Int64 {
        let last = DateComponents(
            year: year, month: month, day: 31, hour: 0, minute: 0, second: 0)
        guard let seconds = last.localSeconds else { return .max / 2 }
        let days = seconds / day
        return (days - ((days + 4) % 7 + 7) % 7) * day
    }
}
