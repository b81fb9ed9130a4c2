extension DateComponents {
    /// Makes a date from its fields, whatever they are.
    public init(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
        self.init(localSeconds: 0)
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// Seconds since 1970-01-01 00:00 on the same clock; nil for a date that does not exist.
    ///
    /// Date to days after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    public var localSeconds: Int64? {
        guard (1_600...9_999).contains(year), (1...12).contains(month), (1...31).contains(day),
            (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
        else { return nil }
        let marchYear = month <= 2 ? year - 1 : year
        let era = marchYear / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = Int64(era * 146_097 + dayOfEra - 719_468)
        let seconds = days * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
        let back = DateComponents(localSeconds: seconds)
        return back.day == day && back.month == month ? seconds : nil
    }
}
