import Testing
import WESModel

@testable import WESTUI

/// What is kept of the tabs from one paint to the next.
@Suite struct TabAlertsTests {
    private func frame(_ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading) -> Frame {
        Frame(state: state, snapshot: snapshot, clock: clock, now: clock)
    }

    @Test func `what is kept is what a judgement gives`() {
        let snapshot = ScreenFixture.house.snapshot
        let clock = snapshot.clock
        var state = UIState()
        let judged = Tab.allCases.map { frame(state, snapshot, clock).hasAlert($0) }
        state.alerts = TabAlerts(state, snapshot, clock)
        #expect(Tab.allCases.map { frame(state, snapshot, clock).hasAlert($0) } == judged)
        #expect(judged.contains(true) && judged.contains(false))
    }

    @Test func `news of the rules or a second later are judged anew`() {
        let snapshot = ScreenFixture.house.snapshot
        var state = UIState()
        // Nothing asks for a look in a bare unit: what it keeps must not serve for the house.
        state.alerts = TabAlerts(state, Snapshot(), snapshot.clock)
        #expect(frame(state, snapshot, snapshot.clock).hasAlert(.clamps))
        var later = snapshot.clock
        later.civil.unixSeconds += 1
        state.alerts = TabAlerts(state, Snapshot(), later)
        #expect(frame(state, snapshot, snapshot.clock).hasAlert(.clamps))
    }
}
