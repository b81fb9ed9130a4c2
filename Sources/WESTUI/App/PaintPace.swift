import WESModel

/// Decides when to paint: news four times a second for somebody who types and twice for who only
/// looks on, the clock once a second, and on a slow link never before the terminal has answered for
/// the frame before.
struct PaintPace: Sendable {
    /// True when the engine has something newer than the screen.
    var hasNews = false
    private var lastPaint: Instant?
    private var lastSecond: Int64?
    private var lastKey: Instant?
    private var askedAt: Instant?
    private var answers = false

    private static let lively = Delay.milliseconds(250)
    private static let calm = Delay.milliseconds(500)
    /// What a key started, an answer or a contact that moves, has come by then.
    private static let work = Delay.seconds(5)
    private static let patience = Delay.seconds(1)
    /// An answer that has not come after this was lost; the screen goes on.
    private static let lostAnswer = Delay.seconds(10)

    /// Somebody is at work.
    mutating func keyPressed(at now: Instant) { lastKey = now }

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
        return lastPaint.map { now.instant - $0 >= spacing(at: now.instant) } ?? true
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
            let due = lastPaint + spacing(at: now.instant)
            left = min(left, max((due - now.instant).nanoseconds, 0))
        }
        if isHeldBack { left = max(left, 50_000_000) }
        return max(left, 0)
    }

    /// True while an answer of the terminal may still be on its way.
    var awaitsAnswer: Bool { askedAt != nil }

    /// True while the terminal has not drawn what it was sent.
    var isHeldBack: Bool { answers && askedAt != nil }

    private func spacing(at now: Instant) -> Delay {
        lastKey.map { now - $0 < Self.work } == true ? Self.lively : Self.calm
    }

    /// A terminal that never answered is taken as fast; one that did is waited for.
    private mutating func judgeSilence(at now: Instant) {
        guard let asked = askedAt else { return }
        if now - asked > (answers ? Self.lostAnswer : Self.patience) { askedAt = nil }
    }
}
