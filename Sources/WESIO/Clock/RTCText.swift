import WESModel

/// The text that the kernel keeps of a battery-backed clock (`/proc/driver/rtc`).
///
/// `rtc_time`, `rtc_date` and, where the chip knows it, `batt_status`; a clock that lost its time
/// has neither time nor date.
struct RTCText: Hashable {
    /// UTC seconds since 1970; nil where the text has no time.
    var seconds: Int64?
    /// True for a dead cell, false for a good one; nil where the text does not say it.
    var isBatteryLow: Bool?

    init(seconds: Int64?, isBatteryLow: Bool?) {
        self.seconds = seconds
        self.isBatteryLow = isBatteryLow
    }

    /// Reads a text; lines of another name are passed over.
    init(_ text: String) {
        var fields: [String: String] = [:]
        for line in text.split(whereSeparator: \.isNewline) {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let name = line[..<colon].split(whereSeparator: \.isWhitespace).joined()
            let value = line[line.index(after: colon)...].split(whereSeparator: \.isWhitespace)
            fields[name] = value.joined(separator: " ")
        }
        let date = Self.numbers(fields["rtc_date"], "-"),
            time = Self.numbers(fields["rtc_time"], ":")
        if date.count == 3, time.count == 3 {
            seconds =
                DateComponents(
                    year: date[0], month: date[1], day: date[2], hour: time[0], minute: time[1],
                    second: time[2]
                ).localSeconds
        }
        switch fields["batt_status"] {
        case "okay": isBatteryLow = false
        case "dead": isBatteryLow = true
        default: break
        }
    }

    /// The text.
    var text: String {
        var lines: [String] = []
        if let seconds {
            let parts = DateComponents(localSeconds: seconds)
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            lines.append("rtc_time\t: \(two(parts.hour)):\(two(parts.minute)):\(two(parts.second))")
            lines.append("rtc_date\t: \(parts.year)-\(two(parts.month))-\(two(parts.day))")
        }
        if let isBatteryLow { lines.append("batt_status\t: " + (isBatteryLow ? "dead" : "okay")) }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func numbers(_ text: String?, _ separator: Character) -> [Int] {
        (text ?? "").split(separator: separator, omittingEmptySubsequences: false)
            .compactMap { Int($0) }
    }
}
