import Glibc
import Synchronization
import WESIO
import WESModel

/// A simulated DS2480B on a pseudo-terminal, played at real pace beside the measure.
final class SimulatedKey: Sendable {
    private let isEnded = Atomic(false)

    /// Begins to play; false where no pseudo-terminal can be had.
    func play(_ bus: SimulatedOneWireBus, at link: String) -> Bool {
        guard
            let port = try? SimulatedMasterPort(link: link, far: SimulatedDS2480B(bus: bus))
        else { return false }
        let start = UnitClock.monotonic()
        Task.detached { [self] in
            var port = port
            while !isEnded.load(ordering: .relaxed) {
                let now = UnitClock.monotonic() - start
                port.play(until: now)
                let due = port.nextDue.map { ($0.nanoseconds - now.nanoseconds) / 1_000_000 } ?? 2
                var request = pollfd(
                    fd: port.descriptor ?? -1, events: Int16(POLLIN), revents: 0)
                poll(&request, 1, Int32(min(max(due, 0), 2)))
            }
        }
        return true
    }

    /// Ends it.
    func end() { isEnded.store(true, ordering: .relaxed) }
}
