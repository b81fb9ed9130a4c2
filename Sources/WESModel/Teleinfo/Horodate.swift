/// A date and time as a Linky stamps it: `SAAMMJJhhmmss`, 13 characters.
///
/// Enedis-NOI-CPT_54E. The letter settles the doubled hour of October.
public struct Horodate: Hashable, Sendable {
    /// What the first character says of the legal time.
    public enum Season: Hashable, Sendable {
        /// Winter: UTC+1.
        case winter
        /// Summer: UTC+2.
        case summer
        /// A space: not applicable (DPMn, FPMn).
        case notApplicable
        /// A letter that the specification does not give.
        case unknown
    }

    /// The season.
    public let season: Season
    /// True when the meter's clock is degraded (lower-case letter): hours or years may be wrong.
    public let isDegraded: Bool
    /// The fields as sent, the year being 2000 and more.
    public let date: DateComponents

    /// Reads 13 characters, a first one and twelve digits; another form gives nil.
    ///
    /// The fields are not checked against a calendar: see ``civilTime``.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 13, bytes.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        func two(_ at: Int) -> Int { Int(bytes[at] - 0x30) * 10 + Int(bytes[at + 1] - 0x30) }
        switch bytes[0] {
        case UInt8(ascii: "H"), UInt8(ascii: "h"): season = .winter
        case UInt8(ascii: "E"), UInt8(ascii: "e"): season = .summer
        case UInt8(ascii: " "): season = .notApplicable
        default: season = .unknown
        }
        isDegraded = bytes[0] == UInt8(ascii: "h") || bytes[0] == UInt8(ascii: "e")
        date = DateComponents(
            year: 2_000 + two(1), month: two(3), day: two(5), hour: two(7), minute: two(9),
            second: two(11))
    }

    /// Seconds to add to UTC to read the meter's clock; nil without a known season.
    public var utcOffset: Int32? {
        switch season {
        case .winter: 3_600
        case .summer: 7_200
        case .notApplicable, .unknown: nil
        }
    }

    /// The instant on the calendar; nil without a season, or for a date that does not exist.
    public var civilTime: CivilTime? {
        guard let utcOffset, let seconds = date.localSeconds else { return nil }
        return CivilTime(unixSeconds: seconds &- Int64(utcOffset), utcOffset: utcOffset)
    }

    /// The date in words; the degraded clock is said.
    public var words: TeleinfoText {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let time = two(date.hour) + ":" + two(date.minute) + ":" + two(date.second)
        let day = two(date.day), month = two(date.month)
        return TeleinfoText(
            "\(day)/\(month)/\(date.year) \(time)" + (isDegraded ? " dégradée" : ""),
            "\(date.year)-\(month)-\(day) \(time)" + (isDegraded ? " degraded" : ""))
    }
}
