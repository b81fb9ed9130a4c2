import Glibc
import Synchronization
import Testing
import WESModel

@testable import WESIO

/// A command, from the console's engine to the levels of a chip: the chip sees what it must.
@Suite struct RelayPathTests {
    /// What the facts of the drivers amount to, reduced on the thread that reports them.
    private final class Facts: Sendable {
        private let snapshot = Mutex(Snapshot())
        private let wakeup = Wakeup()

        func apply(_ events: [Event]) {
            snapshot.withLock { snapshot in
                for event in events { Reducer.apply(event, to: &snapshot) }
            }
            wakeup.signal()
        }

        var newest: Snapshot { snapshot.withLock { $0 } }

        /// Waits, at most ten seconds, for a snapshot.
        func wait(_ isEnough: (Snapshot) -> Bool) -> Bool {
            wakeup.wait(seconds: 10) { isEnough(newest) }
        }
    }

    /// A configuration that a person saves while the engine runs.
    private final class SavedUnit: ConfigurationFollowing {
        private let saved = Mutex<UnitDescription?>(nil)

        func save(_ unit: UnitDescription) { saved.withLock { $0 = unit } }

        func check(against current: UnitDescription) -> ConfigurationNews {
            saved.withLock { saved in
                defer { saved = nil }
                return saved.map { .changed($0, [.relay(1)]) } ?? .unchanged
            }
        }
    }

    /// The far side of a chip, and the drivers that hold its relay.
    private final class Bench {
        let folder = ScratchFolder()
        let listener: UnixListener
        let supervisor: Supervisor
        let facts = Facts()
        let saved = SavedUnit()
        let chip: Int32

        init(kind: RelayDescription.Kind = .resistive, holds: Bool = false) {
            listener = UnixListener(folder.file("lines"))
            var unit = UnitDescription()
            var relay = RelayDescription(line: "sim:\(folder.file("lines")):3")
            relay.kind = kind
            relay.holdsAtExit = holds
            unit.relays[1] = relay
            supervisor = Supervisor(description: unit, follower: saved) {
                Transports.transport(for: $0.rawValue, device: $1)
            }
            let facts = facts
            supervisor.start { facts.apply($0) }
            chip = listener.accept()
        }

        deinit {
            supervisor.stop()
            close(chip)
        }

        /// The next levels that the drivers asked for; nil at the end of the connection.
        func levels() -> LineValues? {
            var bytes = [UInt8](repeating: 0, count: LineValues.size)
            guard recv(chip, &bytes, bytes.count, Int32(MSG_WAITALL)) == bytes.count
            else { return nil }
            return bytes.withUnsafeBytes { LineValues($0) }
        }

        func send(_ command: Command, as identifier: CommandID) {
            let now = UnitClock.system.now()
            facts.apply(
                supervisor.perform(command, as: identifier, in: facts.newest, at: now))
        }

        func wait(_ isEnough: (Snapshot) -> Bool) -> Bool { facts.wait(isEnough) }

        /// Saves another table of the relay, and lets the engine see it.
        func save(_ change: (inout RelayDescription) -> Void) {
            var unit = facts.newest.unit
            if var relay = unit.relays[1] {
                change(&relay)
                unit.relays[1] = relay
            }
            saved.save(unit)
            facts.apply(supervisor.tick(at: UnitClock.monotonic(), after: facts.newest))
        }
    }

    private static let closed = LineValues(bits: 8, mask: 8)
    private static let opened = LineValues(bits: 0, mask: 8)
    private static let first = CommandID(rawValue: 1)

    @Test func `a relay is driven open at the start, then as it is asked`() {
        let bench = Bench()
        #expect(bench.levels() == Self.opened)
        bench.send(.setRelay(.relay(1), .closed, by: "marie"), as: Self.first)
        #expect(bench.levels() == Self.closed)
        #expect(bench.wait { $0.outcomes[Self.first] == .done })
        #expect(bench.facts.newest.relays.first?.commanded == .closed)
        bench.supervisor.stop()
        #expect(bench.levels() == Self.opened)
    }

    @Test func `a new name or load leaves a closed relay closed, another limit opens it`() {
        let bench = Bench()
        #expect(bench.levels() == Self.opened)
        bench.send(.setRelay(.relay(1), .closed, by: "marie"), as: Self.first)
        #expect(bench.levels() == Self.closed)
        #expect(bench.wait { $0.outcomes[Self.first] == .done })
        bench.save { relay in
            relay.name = "Chauffe-eau"
            relay.load = .clamp(3)
        }
        #expect(bench.facts.newest.relays.first?.commanded == .closed)
        #expect(bench.facts.newest.relays.first?.link.isOpen == true)
        bench.send(.setRelay(.relay(1), .open, by: "marie"), as: CommandID(rawValue: 2))
        #expect(bench.levels() == Self.opened)
        bench.send(.setRelay(.relay(1), .closed, by: "marie"), as: CommandID(rawValue: 3))
        #expect(bench.levels() == Self.closed)
        bench.save { $0.mostPerHour = 6 }
        #expect(bench.levels() == Self.opened)
        bench.supervisor.stop()
    }

    @Test func `a test opens by itself although nobody asks any more`() {
        let bench = Bench()
        #expect(bench.levels() == Self.opened)
        bench.send(
            .testRelay(.relay(1), .milliseconds(200), by: "marie"), as: Self.first)
        #expect(bench.levels() == Self.closed)
        #expect(bench.levels() == Self.opened)
        #expect(bench.wait { $0.relays.first?.isTested == true })
        bench.supervisor.stop()
    }

    @Test func `an engine that ends during a test opens the relay first`() {
        let bench = Bench(holds: true)
        #expect(bench.levels() == Self.opened)
        bench.send(.testRelay(.relay(1), .seconds(60), by: "marie"), as: Self.first)
        #expect(bench.levels() == Self.closed)
        bench.supervisor.stop()
        #expect(bench.levels() == Self.opened)
        #expect(bench.levels() == nil)
    }

    @Test func `a relay that is held at the end stays as it is`() {
        let bench = Bench(holds: true)
        #expect(bench.levels() == Self.opened)
        bench.send(.setRelay(.relay(1), .closed, by: "marie"), as: Self.first)
        #expect(bench.levels() == Self.closed)
        bench.supervisor.stop()
        #expect(bench.levels() == nil)
    }

    @Test func `a compressor is not tested, and the refusal is an answer`() {
        let bench = Bench(kind: .compressor)
        #expect(bench.levels() == Self.opened)
        bench.send(.testRelay(.relay(1), .seconds(10), by: "marie"), as: Self.first)
        #expect(bench.wait { $0.outcomes[Self.first] == .compressor })
        #expect(bench.facts.newest.relays.first?.commanded == .open)
        bench.supervisor.stop()
        // Nothing but the opening at the end was ever driven.
        while let levels = bench.levels() { #expect(levels == Self.opened) }
    }

    @Test func `a relay that is not in the configuration is named so`() {
        let bench = Bench()
        bench.send(.setRelay(.relay(7), .closed, by: "marie"), as: Self.first)
        #expect(bench.wait { $0.outcomes[Self.first] == .notConfigured })
        bench.supervisor.stop()
    }
}
