import WESModel

/// Dates as RFC 3339 writes them, with milliseconds and the distance to UTC.
enum RFC3339 {
    /// `2026-11-22T12:40:58.123+01:00`.
    static func text(_ time: CivilTime) -> String {
        let date = time.components
        let offset = Int(time.utcOffset) / 60
        let away = abs(offset)
        let zone = (offset < 0 ? "-" : "+") + pad(away / 60, 2) + ":" + pad(away % 60, 2)
        return pad(date.year, 4) + "-" + pad(date.month, 2) + "-" + pad(date.day, 2) + "T"
            + pad(date.hour, 2) + ":" + pad(date.minute, 2) + ":" + pad(date.second, 2) + "."
            + pad(Int(time.nanosecond) / 1_000_000, 3) + zone
    }

    private static func pad(_ number: Int, _ width: Int) -> String {
        let digits = "\(number)"
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
