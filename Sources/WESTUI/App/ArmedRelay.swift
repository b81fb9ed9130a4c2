import WESModel

/// A relay on which `Espace`, `f` and `o` act at once, and until when.
struct ArmedRelay: Hashable, Sendable {
    /// How long a relay stays armed.
    static let time = Delay.seconds(120)

    let source: SourceID
    let until: Instant

    /// Whole seconds left, at least 0: what the title bar counts down.
    func secondsLeft(at now: Instant) -> Int {
        let left = (until - now).nanoseconds
        return left > 0 ? Int(clamping: (left + 999_999_999) / 1_000_000_000) : 0
    }
}
