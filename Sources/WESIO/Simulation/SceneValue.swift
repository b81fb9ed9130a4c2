import WESModel

/// Reads the values of a scene; nil for a text of another form.
enum SceneValue {
    private static let longest = 366.0 * 86_400

    /// `60s`, `2min`, `1h`, `500ms`: up to a year.
    static func delay(_ text: String) -> Delay? {
        let units: [(String, Double)] = [("ms", 0.001), ("min", 60), ("h", 3_600), ("s", 1)]
        for (unit, seconds) in units where text.hasSuffix(unit) {
            guard let count = Double(text.dropLast(unit.count)), count >= 0,
                count * seconds <= longest
            else { return nil }
            return .milliseconds(Int64((count * seconds * 1_000).rounded()))
        }
        return nil
    }

    /// A delay that may have a sign: `-1h`, `0.2s`.
    static func signedDelay(_ text: String) -> Delay? {
        guard text.hasPrefix("-") else { return delay(text) }
        return delay(String(text.dropFirst())).map { Delay(nanoseconds: -$0.nanoseconds) }
    }

    /// A number from 0 up, with one of the units, or without.
    static func number(_ text: String, units: [String: Double]) -> Double? {
        let parts = text.split(separator: " ")
        guard let first = parts.first, let value = Double(first), value >= 0, value <= 1e9 else {
            return nil
        }
        switch parts.count {
        case 1: return value
        case 2: return units[String(parts[1])].map { value * $0 }
        default: return nil
        }
    }

    /// `20%`, as a share from 0 to 1.
    static func share(_ text: String) -> Double? {
        guard text.hasSuffix("%"), let percent = Double(text.dropLast()),
            (0...100).contains(percent)
        else { return nil }
        return percent / 100
    }

    /// `90m`, up to a kilometre.
    static func metres(_ text: String) -> Double? {
        guard text.hasSuffix("m"), let metres = Double(text.dropLast()),
            (0...1_000).contains(metres)
        else { return nil }
        return metres
    }

    /// `22:00-06:00`.
    static func period(_ text: some StringProtocol) -> DayPeriod? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let start = clock(ends[0]), let end = clock(ends[1]),
            start != end
        else { return nil }
        return DayPeriod(start: start, end: end)
    }

    /// `2026-06-21T12:41:00+02:00`.
    static func instant(_ text: String) -> CivilTime? {
        let bytes = Array(text.utf8)
        guard bytes.count == 25, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x54,
            bytes[13] == 0x3A, bytes[16] == 0x3A, bytes[22] == 0x3A
        else { return nil }
        func digits(_ range: Range<Int>) -> Int? {
            Int(String(decoding: bytes[range], as: UTF8.self))
        }
        guard let year = digits(0..<4), let month = digits(5..<7), let day = digits(8..<10),
            let hour = digits(11..<13), let minute = digits(14..<16), let second = digits(17..<19),
            let offsetHours = digits(20..<22), let offsetMinutes = digits(23..<25),
            (0...14).contains(offsetHours), (0...59).contains(offsetMinutes)
        else { return nil }
        let date = DateComponents(
            year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        let sign = bytes[19] == 0x2D ? -1 : 1
        let offset = sign * (offsetHours * 3_600 + offsetMinutes * 60)
        guard let local = date.localSeconds, bytes[19] == 0x2B || bytes[19] == 0x2D else {
            return nil
        }
        return CivilTime(unixSeconds: local - Int64(offset), utcOffset: Int32(offset))
    }

    private static func clock(_ text: some StringProtocol) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0...23).contains(hour), (0...59).contains(minute)
        else { return nil }
        return hour * 3_600 + minute * 60
    }

    /// `200 W`, or `0 W to 2200 W`.
    static func range(_ text: String, units: [String: Double]) -> ClosedRange<Double>? {
        let ends = text.split(separator: " ").split(separator: "to").map { words in
            number(words.joined(separator: " "), units: units)
        }
        guard let first = ends.first, let low = first, let last = ends.last, let high = last,
            ends.count <= 2, low <= high
        else { return nil }
        return low...high
    }

    /// A temperature from −55 to 125, `42.6 C`.
    static func celsius(_ text: String) -> Double? {
        let words = text.split(separator: " ")
        guard words.count == 2, words[1] == "C", let value = Double(words[0]),
            (-55...125).contains(value)
        else { return nil }
        return value
    }
}
