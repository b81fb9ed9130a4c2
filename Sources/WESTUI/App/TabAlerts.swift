import WESModel

/// The tabs that ask for a look, kept from one paint to the next: a key changes none of them.
struct TabAlerts: Sendable {
    private let sequence: UInt64
    private let second: Int64
    private let tabs: Set<Tab>

    /// Judges every tab of a snapshot.
    init(_ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading) {
        sequence = snapshot.sequence
        second = clock.civil.unixSeconds
        let frame = Frame(state: state, snapshot: snapshot, clock: clock, now: clock)
        tabs = Set(Tab.allCases.filter { frame.judgeAlert($0) })
    }

    /// True while nothing has changed since.
    func isOf(_ snapshot: Snapshot, _ clock: ClockReading) -> Bool {
        sequence == snapshot.sequence && second == clock.civil.unixSeconds
    }

    /// True where the tab asks for a look.
    func contains(_ tab: Tab) -> Bool { tabs.contains(tab) }
}
