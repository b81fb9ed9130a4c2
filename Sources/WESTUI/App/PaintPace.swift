import WESModel

/// Decides when to paint: news at most four times a second, the clock once a second, and on a
/// slow link never before the terminal has answered for the frame before.
struct PaintPace: Sendable {
    /// True when the engine has something newer than the screen.
    var hasNews = false
    private var lastPaint: Instant?
    private var lastSecond: Int64?
    private var askedAt: Instant?
    private var answers = false

    private static let spacing = Delay.milliseconds(250)
    private static let patience = Delay.seconds(1)
    /// An answer that has not come after this was lost; the screen goes on.
    private static let lostAnswer = Delay.seconds(10)

    /// The terminal was asked for its status.
    mutating func asked(at now: Instant) { askedAt = now }

    /// The terminal has answered: the link has carried everything.
    mutating func answered() {
        answers = true
        askedAt = nil
    }

    /// True when the screen should be painted now.
    mutating func isDue(at now: ClockReading) -> Bool {
        judgeSilence(at: now.instant)
        if isHeldBack { return false }
        if lastSecond != now.civil.unixSeconds { return true }
        guard hasNews else { return false }
        return lastPaint.map { now.instant - $0 >= Self.spacing } ?? true
    }

    /// Notes a paint, which sent something or not; answers true when the terminal is to be asked
    /// for its status behind it.
    mutating func painted(at now: ClockReading, isSent: Bool) -> Bool {
        lastPaint = now.instant
        lastSecond = now.civil.unixSeconds
        hasNews = false
        guard isSent, answers, askedAt == nil else { return false }
        askedAt = now.instant
        return true
    }

    /// Nanoseconds until something may be due.
    func wait(at now: ClockReading) -> Int64 {
        var left = 1_000_000_000 - Int64(now.civil.nanosecond)
        if hasNews, let lastPaint {
            left = min(left, max((lastPaint + Self.spacing - now.instant).nanoseconds, 0))
        }
        if isHeldBack { left = max(left, 50_000_000) }
        return max(left, 0)
    }

    /// True while an answer of the terminal may still be on its way.
    var awaitsAnswer: Bool { askedAt != nil }

    /// True while the terminal has not drawn what it was sent.
    var isHeldBack: Bool { answers && askedAt != nil }

    /// A terminal that never answered is taken as fast; one that did is waited for.
    private mutating func judgeSilence(at now: Instant) {
        guard let asked = askedAt else { return }
        if now - asked > (answers ? Self.lostAnswer : Self.patience) { askedAt = nil }
    }
}
