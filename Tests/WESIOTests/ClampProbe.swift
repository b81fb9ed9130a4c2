import Synchronization

@testable import WESIO
@testable import WESModel

/// Keeps what a link of clamps reports.
final class ClampProbe: Sendable {
    private let kept = Mutex<[Event]>([])
    private let wakeup = Wakeup()

    func report(_ events: [Event]) {
        kept.withLock { $0 += events }
        wakeup.signal()
    }

    var states: [LinkState] {
        kept.withLock { events in
            events.compactMap { if case .link(_, let state, _) = $0 { state } else { nil } }
        }
    }

    var isOpen: Bool { states.last?.isOpen == true }

    var facts: [ClampEvent] {
        kept.withLock { events in
            events.compactMap { if case .clamps(let fact, _) = $0 { fact } else { nil } }
        }
    }

    var reports: [ClampReport] {
        facts.compactMap { if case .report(let report) = $0 { report } else { nil } }
    }

    /// Waits on the facts for a state that must come.
    func wait(until isEnough: (ClampProbe) -> Bool) -> Bool {
        wakeup.wait(seconds: 20) { isEnough(self) }
    }
}
