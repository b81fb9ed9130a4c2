import Synchronization
import Testing
import WESModel

@testable import WESIO

/// The thread of the bus, with a relay board in memory behind its master.
@Suite struct OneWireDriverTests {
    private static let rom = ROMCode(family: 0x29, serial: 0x12_AB34)

    /// What is at the far end, seen by the master and by the test.
    private final class Far: Sendable {
        struct State {
            var latch: UInt8 = 0
            var isClosed = false
            var isDeaf = false
            var events: [Event] = []
        }

        private let state = Mutex(State())
        let wakeup = Wakeup()

        func read<Value>(_ body: (State) -> Value) -> Value { state.withLock { body($0) } }

        func change(_ body: (inout State) -> Void) {
            state.withLock { body(&$0) }
            wakeup.signal()
        }

        /// Waits, at most ten seconds, for a state.
        func wait(_ isThere: (State) -> Bool) -> Bool {
            wakeup.wait(seconds: 10) { read(isThere) }
        }
    }

    private struct Master: OneWireMaster {
        let far: Far
        let device = "ds2480b:/dev/ttyTest"
        let walks = true
        var now: Instant { UnitClock.monotonic() }

        mutating func perform(_ job: OneWireJob) throws(IOFailure) -> OneWireJobAnswer {
            switch job {
            case .verify: return .verified(true)
            case .line: return .line(.ok)
            case .walk: return .walked(WalkAnswer(reset: .none))
            case .close:
                far.change { $0.isClosed = true }
                return .done
            case .startBoard(_, let latch), .driveBoard(_, let latch):
                guard !far.read(\.isDeaf) else { return .board(nil) }
                far.change { $0.latch = latch }
                return .board(registers(latch))
            case .board: return .board(registers(far.read(\.latch)))
            default: return .done
            }
        }

        private func registers(_ latch: UInt8) -> RelayBoardRegisters {
            RelayBoardRegisters(pins: latch, latch: latch, activity: 0, control: 0x80)
        }
    }

    private func driver(_ far: Far, holds: Bool = false) -> OneWireDriver {
        var relay = RelayDescription(line: "ds2408:29-00000012AB34:2")
        relay.holdsAtExit = holds
        let master = Master(far: far)
        let reader = OneWireReader(
            device: master.device, walks: true,
            description: OneWireDescription(master: master.device), relays: [3: relay])
        return OneWireDriver(master: master, reader: reader) { events in
            far.change { $0.events += events }
        }
    }

    /// True once the board was put to rest and its relay can be driven.
    private func isAtRest(_ state: Far.State) -> Bool {
        state.events.relays.contains(.driven(.open, by: "", reason: .start))
    }

    private func close(_ driver: OneWireDriver, _ far: Far) -> Bool {
        driver.perform(.setRelay(.relay(3), .closed, by: "marc"), as: CommandID(rawValue: 1))
        return far.wait { $0.latch == 0xFB }
    }

    @Test func `the driver opens its relays before it has stopped`() {
        let far = Far()
        let driver = driver(far)
        #expect(far.wait(isAtRest))
        #expect(close(driver, far))
        driver.stop()
        #expect(far.read(\.latch) == 0xFF)
        #expect(far.wait { $0.isClosed })
        let told = far.read(\.events)
        #expect(
            told.relays.contains(
                .driven(.open, from: .closed, by: "", reason: .stopping)))
    }

    @Test func `the driver leaves a relay that is to be held`() {
        let far = Far()
        let driver = driver(far, holds: true)
        #expect(far.wait(isAtRest))
        #expect(close(driver, far))
        driver.stop()
        #expect(far.wait { $0.isClosed })
        #expect(far.read(\.latch) == 0xFB)
    }

    @Test func `a board that does not answer holds the driver up for a while only`() {
        let far = Far()
        let driver = driver(far)
        #expect(far.wait(isAtRest))
        #expect(close(driver, far))
        far.change { $0.isDeaf = true }
        driver.stop()
        #expect(far.wait { $0.isClosed })
        #expect(far.read(\.latch) == 0xFB)
    }

    @Test func `nothing is told after the driver has stopped`() {
        let far = Far()
        let driver = driver(far)
        #expect(far.wait(isAtRest))
        driver.stop()
        let count = far.read(\.events.count)
        driver.perform(.setRelay(.relay(3), .closed, by: "marc"), as: CommandID(rawValue: 1))
        #expect(far.wait { $0.isClosed })
        #expect(far.read(\.events.count) == count)
        #expect(far.read(\.latch) == 0xFF)
    }
}
