import Synchronization
import Testing
import WESModel

@testable import WESIO

/// A saved change of the analog tables restarts the inputs whose channel changed, and no other.
@Suite struct AnalogFollowTests {
    /// A file that was saved anew.
    private final class Follower: ConfigurationFollowing {
        private let saved = Mutex<UnitDescription?>(nil)

        func save(_ unit: UnitDescription) { saved.withLock { $0 = unit } }

        func check(against current: UnitDescription) -> ConfigurationNews {
            saved.withLock { saved in
                defer { saved = nil }
                return saved.map { .changed($0, $0.changes(from: current)) } ?? .unchanged
            }
        }
    }

    private final class Events: Sendable {
        private let all = Mutex<[Event]>([])
        let wakeup = Wakeup()

        func add(_ events: [Event]) {
            all.withLock { $0 += events }
            wakeup.signal()
        }

        func count(_ source: SourceID, isSample: Bool) -> Int {
            all.withLock { all in
                all.count { event in
                    switch event {
                    case .analog(source, _, _): isSample
                    case .link(source, .opening, _): !isSample
                    default: false
                    }
                }
            }
        }

        func wait(_ isThere: () -> Bool) -> Bool { wakeup.wait(seconds: 20, until: isThere) }
    }

    @Test func `only the input whose channel changed starts again`() throws {
        let simulated = try SimulatedUnit.start(scene: try SceneLibrary.scene("maison"))
        defer { simulated.stop() }
        var unit = UnitDescription()
        unit.analog = simulated.description.analog
        let follower = Follower()
        let events = Events()
        let supervisor = Supervisor(description: unit, follower: follower) { _, device in
            SerialPort(device: device)
        }
        supervisor.start { events.add($0) }
        defer { supervisor.stop() }
        let sources = [SourceID.analog(1), .analog(2)]
        #expect(events.wait { sources.allSatisfy { events.count($0, isSample: true) > 0 } })
        #expect(sources.map { events.count($0, isSample: false) } == [1, 1])
        let first = try #require(unit.analog[1]?.device)
        unit.analog[1]?.gain = 10
        unit.analog[2]?.device = first
        follower.save(unit)
        _ = supervisor.tick(at: UnitClock.monotonic(), after: Snapshot())
        #expect(events.wait { events.count(.analog(2), isSample: false) == 2 })
        let before = events.count(.analog(1), isSample: true)
        #expect(events.wait { events.count(.analog(1), isSample: true) > before })
        #expect(events.count(.analog(1), isSample: false) == 1)
        unit.analog[1] = nil
        follower.save(unit)
        _ = supervisor.tick(at: UnitClock.monotonic(), after: Snapshot())
        let last = events.count(.analog(1), isSample: true)
        let other = events.count(.analog(2), isSample: true)
        #expect(events.wait { events.count(.analog(2), isSample: true) > other + 1 })
        #expect(events.count(.analog(1), isSample: true) == last)
    }
}
