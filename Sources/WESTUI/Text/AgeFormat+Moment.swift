import WESModel

extension AgeFormat {
    /// The time of day of an instant of the last 24 hours, then `hier` or a date; `—` without one.
    func moment(_ instant: Instant?) -> String {
        guard let instant else { return texts(.ageNone) }
        return (clock.instant - instant).wholeSeconds < 86_400
            ? time(of: instant) : age(since: instant)
    }
}
