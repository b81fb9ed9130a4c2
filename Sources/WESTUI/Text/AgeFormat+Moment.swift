import WESModel

extension AgeFormat {
    /// The time of day of an instant of the last 24 hours, then `hier` or a date; `—` without one.
    func moment(_ instant: Instant?) -> String {
        guard let instant else { return texts(.ageNone) }
        return (clock.instant - instant).wholeSeconds < 86_400
            ? time(of: instant) : age(since: instant)
    }

    /// The day of seconds since 1970, `29/11/2026`, with the clock's offset of now.
    func day(ofUnix seconds: Int64) -> String {
        let time = CivilTime(unixSeconds: seconds, utcOffset: clock.civil.utcOffset)
        let date = time.components
        return pair(date.day) + "/" + pair(date.month) + "/" + String(date.year)
    }
}
