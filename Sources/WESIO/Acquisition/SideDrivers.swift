import Synchronization
import WESModel

/// The drivers that are no stream of bytes and no bus: the analog inputs, the battery-backed clock
/// and the LEDs.
///
/// Once stopped, they start no more.
final class SideDrivers: Sendable {
    private struct State {
        var analog = AnalogDrivers()
        var clock: ClockDriver?
        var leds: LEDDriver?
        var isStopped = false
    }

    private let state = Mutex(State())
    private let time: UnitClock

    /// - Parameter clock: what the clock of a simulated unit is compared with.
    init(clock: UnitClock) { time = clock }

    /// Starts, or starts again, what serves the tables that changed.
    func restart(
        _ changed: [SourceID], of unit: UnitDescription,
        _ report: @escaping @Sendable ([Event]) -> Void
    ) {
        start { $0.analog.start(changed, of: unit, report) }
        if changed.contains(.clock) {
            takeClock()?.stop()
            if let table = unit.clock {
                let device = ClockDevices.device(table.device, clock: time)
                start { $0.clock = ClockDriver(device, report: report) }
            }
        }
        if changed.contains(.leds) {
            takeLEDs()?.stop()
            if let table = unit.leds { start { $0.leds = LEDDriver(table, report: report) } }
        }
    }

    /// The engine has ticked.
    func tick(after snapshot: Snapshot) {
        guard let leds = state.withLock({ $0.leds }) else { return }
        leds.tick(LEDSigns(snapshot))
    }

    /// Stops them.
    func stop() {
        state.withLock { state in
            state.isStopped = true
            state.analog.stopAll()
        }
        takeClock()?.stop()
        takeLEDs()?.stop()
    }

    private func start(_ driver: (inout State) -> Void) {
        state.withLock { state in
            if !state.isStopped { driver(&state) }
        }
    }

    private func takeClock() -> ClockDriver? {
        state.withLock { state in
            defer { state.clock = nil }
            return state.clock
        }
    }

    private func takeLEDs() -> LEDDriver? {
        state.withLock { state in
            defer { state.leds = nil }
            return state.leds
        }
    }
}
