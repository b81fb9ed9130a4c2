import Glibc
import Testing
import WESModel

@testable import WESIO

/// A command, from the console's engine to the levels of a chip: the chip sees what it must.
@Suite struct RelayPathTests {
    /// The far side of a chip, and the engine that holds its relay.
    private final class Bench {
        let folder = ScratchFolder()
        let listener: UnixListener
        let acquisition: Acquisition
        let engine: LocalEngine
        let chip: Int32

        init(kind: RelayDescription.Kind = .resistive, holds: Bool = false) {
            listener = UnixListener(folder.file("lines"))
            var unit = UnitDescription()
            var relay = RelayDescription(line: "sim:\(folder.file("lines")):3")
            relay.kind = kind
            relay.holdsAtExit = holds
            unit.relays[1] = relay
            let supervisor = Supervisor(description: unit, follower: nil) {
                Transports.transport(for: $0.rawValue, device: $1)
            }
            acquisition = Acquisition(
                supervisor: supervisor, clock: .system, isSimulation: false)
            engine = acquisition.engine
            let acquisition = acquisition
            Task.detached { await acquisition.run() }
            chip = listener.accept()
        }

        deinit { close(chip) }

        /// The next levels that the engine asked for; nil at the end of the connection.
        func levels() -> LineValues? {
            var bytes = [UInt8](repeating: 0, count: LineValues.size)
            guard recv(chip, &bytes, bytes.count, Int32(MSG_WAITALL)) == bytes.count
            else { return nil }
            return bytes.withUnsafeBytes { LineValues($0) }
        }

        /// Waits, at most ten seconds, for a snapshot.
        func wait(_ isEnough: (Snapshot) -> Bool) -> Bool {
            let limit = UnitClock.monotonic() + .seconds(10)
            while !isEnough(engine.newestSnapshot()) {
                let left = (limit - UnitClock.monotonic()).wholeMilliseconds
                guard left > 0 else { return false }
                var request = pollfd(fd: engine.wakeDescriptor, events: Int16(POLLIN), revents: 0)
                poll(&request, 1, Int32(clamping: left))
                engine.acknowledge()
            }
            return true
        }
    }

    /// Runs a test on a thread of its own: it waits for an actor, whose threads it must not hold.
    private func apart(_ body: @escaping @Sendable () -> Void) async {
        await withCheckedContinuation { done in
            _ = WorkerThread {
                body()
                done.resume()
            }
        }
    }

    private static let closed = LineValues(bits: 8, mask: 8)
    private static let opened = LineValues(bits: 0, mask: 8)
    private static let first = CommandID(rawValue: 1)

    @Test func `a relay is driven open at the start, then as it is asked`() async {
        await apart {
            let bench = Bench()
            #expect(bench.levels() == Self.opened)
            bench.engine.send(.setRelay(.relay(1), .closed, by: "marie"), as: Self.first)
            #expect(bench.levels() == Self.closed)
            #expect(bench.wait { $0.outcomes[Self.first] == .done })
            #expect(bench.engine.newestSnapshot().relays.first?.commanded == .closed)
            bench.acquisition.stop()
            #expect(bench.levels() == Self.opened)
        }
    }

    @Test func `a test opens by itself although nobody asks any more`() async {
        await apart {
            let bench = Bench()
            #expect(bench.levels() == Self.opened)
            bench.engine.send(
                .testRelay(.relay(1), .milliseconds(200), by: "marie"), as: Self.first)
            #expect(bench.levels() == Self.closed)
            #expect(bench.levels() == Self.opened)
            #expect(bench.wait { $0.relays.first?.isTested == true })
            bench.acquisition.stop()
        }
    }

    @Test func `an engine that ends during a test opens the relay first`() async {
        await apart {
            let bench = Bench(holds: true)
            #expect(bench.levels() == Self.opened)
            bench.engine.send(.testRelay(.relay(1), .seconds(60), by: "marie"), as: Self.first)
            #expect(bench.levels() == Self.closed)
            bench.acquisition.stop()
            #expect(bench.levels() == Self.opened)
            #expect(bench.levels() == nil)
        }
    }

    @Test func `a relay that is held at the end stays as it is`() async {
        await apart {
            let bench = Bench(holds: true)
            #expect(bench.levels() == Self.opened)
            bench.engine.send(.setRelay(.relay(1), .closed, by: "marie"), as: Self.first)
            #expect(bench.levels() == Self.closed)
            bench.acquisition.stop()
            #expect(bench.levels() == nil)
        }
    }

    @Test func `a compressor is not tested, and the refusal is an answer`() async {
        await apart {
            let bench = Bench(kind: .compressor)
            #expect(bench.levels() == Self.opened)
            bench.engine.send(.testRelay(.relay(1), .seconds(10), by: "marie"), as: Self.first)
            #expect(bench.wait { $0.outcomes[Self.first] == .compressor })
            #expect(bench.engine.newestSnapshot().relays.first?.commanded == .open)
            bench.acquisition.stop()
            // Nothing but the opening at the end was ever driven.
            while let levels = bench.levels() { #expect(levels == Self.opened) }
        }
    }

    @Test func `a relay that is not in the configuration is named so`() async {
        await apart {
            let bench = Bench()
            bench.engine.send(.setRelay(.relay(7), .closed, by: "marie"), as: Self.first)
            #expect(bench.wait { $0.outcomes[Self.first] == .notConfigured })
            bench.acquisition.stop()
        }
    }
}
