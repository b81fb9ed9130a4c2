/// A day on the local calendar, whatever its length.
public struct CivilDay: Hashable, Sendable, Codable, Comparable {
    /// Days since 1970-01-01.
    public var number: Int64

    /// Makes a day from its number since 1970-01-01.
    public init(number: Int64) { self.number = number }

    /// The day that a civil clock shows: where the clocks change, its offset says so.
    public init(_ time: CivilTime) {
        let seconds = time.unixSeconds &+ Int64(time.utcOffset)
        number = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    }

    /// Reads `2026-11-01`; nil for what is no day of the calendar.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.count) == [4, 2, 2],
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1970...9999).contains(year),
            let seconds = DateComponents(
                year: year, month: month, day: day, hour: 0, minute: 0, second: 0
            ).localSeconds
        else { return nil }
        number = seconds / 86_400
    }

    /// The day as `2026-11-01`.
    public var text: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(date.year)-\(two(date.month))-\(two(date.day))"
    }

    /// The year.
    public var year: Int { date.year }
    /// The month, 1 to 12.
    public var month: Int { date.month }
    /// The months since the year 0.
    var months: Int { date.year * 12 + date.month - 1 }

    private var date: DateComponents { DateComponents(localSeconds: number &* 86_400) }

    /// Orders two days.
    public static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }
}
