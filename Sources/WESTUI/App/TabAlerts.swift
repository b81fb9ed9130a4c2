import WESModel

/// The tabs that ask for a look, kept from one paint to the next: a key changes none of them, and
/// new readings only what the rules or the journal tell, or a second later their age.
struct TabAlerts: Sendable {
    /// What a tab may ask for a look about.
    private struct News: Hashable {
        var second: Int64
        var faults: Int
        var entries: Int
        var newest: Instant?

        init(_ snapshot: Snapshot, _ clock: ClockReading) {
            second = clock.civil.unixSeconds
            faults = snapshot.faults.count
            entries = snapshot.journal.count
            newest = snapshot.journal.last?.at
        }
    }

    private let news: News
    private let tabs: Set<Tab>

    /// Judges every tab of a snapshot.
    init(_ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading) {
        news = News(snapshot, clock)
        let frame = Frame(state: state, snapshot: snapshot, clock: clock, now: clock)
        tabs = Set(Tab.allCases.filter { frame.judgeAlert($0) })
    }

    /// True while nothing has changed since.
    func isOf(_ snapshot: Snapshot, _ clock: ClockReading) -> Bool {
        news == News(snapshot, clock)
    }

    /// True where the tab asks for a look.
    func contains(_ tab: Tab) -> Bool { tabs.contains(tab) }
}
