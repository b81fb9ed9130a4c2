import Glibc
import Synchronization
import WESModel

/// What the thread of a simulated unit runs: writes the bytes that are due, then waits.
final class UnitPlayer: Sendable {
    private let wakeup = Wakeup()
    private let isStopping = Mutex(false)
    private let equipment: Mutex<SimulatedEquipment?>
    private let start: Instant

    /// Forty wake-ups a second: 25 ms of line in one go.
    private static let period: Int32 = 25

    init(_ equipment: sending SimulatedEquipment, from start: Instant) {
        self.equipment = Mutex(equipment)
        self.start = start
    }

    /// Asks the thread to end; false when it was asked before.
    func stop() -> Bool {
        let isFirst = isStopping.withLock { stopping in
            defer { stopping = true }
            return !stopping
        }
        wakeup.signal()
        return isFirst
    }

    /// Plays until it is asked to end; what was opened goes then.
    func run() {
        while !isStopping.withLock({ $0 }) {
            let time = UnitClock.monotonic() - start
            let (descriptors, due) = equipment.withLock { equipment in
                equipment?.play(until: time)
                return (equipment?.descriptors ?? [], equipment?.nextDue)
            }
            wait(descriptors, until: due)
        }
        equipment.withLock { equipment in
            equipment?.remove()
            equipment = nil
        }
    }

    private func wait(_ descriptors: [Int32], until due: Delay?) {
        var requests = ([wakeup.descriptor] + descriptors).map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        var time = Self.period
        if let due {
            let left = (due - (UnitClock.monotonic() - start)).nanoseconds
            time = Int32(clamping: min(max((left &+ 999_999) / 1_000_000, 0), Int64(time)))
        }
        _ = poll(&requests, nfds_t(requests.count), time)
    }
}
