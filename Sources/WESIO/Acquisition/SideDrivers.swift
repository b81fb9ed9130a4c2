import Synchronization
import WESModel

/// The drivers that are no stream of bytes and no bus: the battery-backed clock and the LEDs.
final class SideDrivers: Sendable {
    private struct State {
        var clock: ClockDriver?
        var leds: LEDDriver?
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
        if changed.contains(.clock) {
            takeClock()?.stop()
            if let table = unit.clock {
                let device = ClockDevices.device(table.device, clock: time)
                let driver = ClockDriver(device, report: report)
                state.withLock { $0.clock = driver }
            }
        }
        if changed.contains(.leds) {
            takeLEDs()?.stop()
            if let table = unit.leds {
                let driver = LEDDriver(table, report: report)
                state.withLock { $0.leds = driver }
            }
        }
    }

    /// The engine has ticked.
    func tick(after snapshot: Snapshot) {
        guard let leds = state.withLock({ $0.leds }) else { return }
        leds.tick(LEDSigns(snapshot))
    }

    /// Stops them.
    func stop() {
        takeClock()?.stop()
        takeLEDs()?.stop()
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
