import WESModel

extension AgeFormat {
    /// The time of day of an instant of the last 24 hours, then `hier` or a date; `—` without one.
    func moment(_ instant: Instant?) -> String {
        guard let instant else { return texts(.ageNone) }
        return (clock.instant - instant).wholeSeconds < 86_400
            ? time(of: instant) : age(since: instant)
    }

    /// The time of day of an instant of today, else the day before it: `28/11 12:41:07`.
    func stamp(_ instant: Instant) -> String {
        let (then, now) = (clock.civil(at: instant).components, clock.civil.components)
        let isToday = (then.day, then.month, then.year) == (now.day, now.month, now.year)
        let day = pair(then.day) + "/" + pair(then.month) + " "
        return isToday ? time(of: instant) : day + time(of: instant)
    }

    /// The day of seconds since 1970, `29/11/2026`, with the clock's offset of now.
    func day(ofUnix seconds: Int64) -> String {
        let time = CivilTime(unixSeconds: seconds, utcOffset: clock.civil.utcOffset)
        let date = time.components
        return pair(date.day) + "/" + pair(date.month) + "/" + String(date.year)
    }
}
