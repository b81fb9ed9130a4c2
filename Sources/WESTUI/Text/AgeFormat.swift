import WESModel

/// Writes ages and times of day.
struct AgeFormat: Sendable {
    let texts: Catalogue
    let clock: ClockReading

    /// `12 s`, `4 min`, `2 h`, `hier`, then a date (console.md section 4).
    func age(since instant: Instant?) -> String {
        guard let instant else { return texts(.ageNone) }
        let seconds = max((clock.instant - instant).wholeSeconds, 0)
        switch seconds {
        case ..<60: return "\(seconds) s"
        case ..<3_600: return texts(.ageMinutes, String(seconds / 60))
        case ..<86_400: return texts(.ageHours, String(seconds / 3_600))
        case ..<172_800: return texts(.ageYesterday)
        default:
            let date = clock.civil(at: instant).components
            return pair(date.day) + "/" + pair(date.month)
        }
    }

    /// `il y a 12 s`; without the words where a day or a date is said.
    func ago(_ instant: Instant) -> String {
        let age = age(since: instant)
        return (clock.instant - instant).wholeSeconds < 86_400 ? texts(.ago, age) : age
    }

    /// `12:41:07`.
    func time(of instant: Instant) -> String {
        let fields = clock.civil(at: instant).components
        return pair(fields.hour) + ":" + pair(fields.minute) + ":" + pair(fields.second)
    }

    func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
