/// A local date and time with its distance to UTC, computed outside the model.
public struct CivilTime: Hashable, Sendable, Codable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public var unixSeconds: Int64
    /// Nanoseconds within the second, 0 to 999 999 999.
    public var nanosecond: Int32
    /// Seconds to add to UTC to read the local clock.
    public var utcOffset: Int32

    /// Makes a civil time from UTC seconds and the local offset.
    public init(unixSeconds: Int64, nanosecond: Int32 = 0, utcOffset: Int32) {
        self.unixSeconds = unixSeconds
        self.nanosecond = nanosecond
        self.utcOffset = utcOffset
    }

    /// The same offset, a whole number of seconds earlier or later.
    public func advanced(bySeconds seconds: Int64) -> CivilTime {
        CivilTime(
            unixSeconds: unixSeconds &+ seconds, nanosecond: nanosecond, utcOffset: utcOffset)
    }

    /// Year, month (1–12), day (1–31), hour, minute and second on the local clock.
    public var components: DateComponents {
        DateComponents(localSeconds: unixSeconds &+ Int64(utcOffset))
    }
}

/// The fields of a date on the proleptic Gregorian calendar.
public struct DateComponents: Hashable, Sendable {
    /// The year.
    public var year: Int
    /// The month, 1 to 12.
    public var month: Int
    /// The day of the month, 1 to 31.
    public var day: Int
    /// The hour, 0 to 23.
    public var hour: Int
    /// The minute, 0 to 59.
    public var minute: Int
    /// The second, 0 to 59.
    public var second: Int

    /// Splits seconds counted from 1970-01-01 00:00 on the same clock.
    ///
    /// Days to date after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    public init(localSeconds: Int64) {
        let days = localSeconds >= 0 ? localSeconds / 86_400 : (localSeconds - 86_399) / 86_400
        let rest = Int(localSeconds - days * 86_400)
        hour = rest / 3_600
        minute = rest / 60 % 60
        second = rest % 60
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        day = Int(dayOfYear - (153 * monthIndex + 2) / 5 + 1)
        month = Int(monthIndex < 10 ? monthIndex + 3 : monthIndex - 9)
        year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
    }
}
