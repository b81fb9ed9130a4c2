import Glibc
import Synchronization
import WESModel

/// What the thread of a simulated unit runs: writes the bytes that are due, then waits.
final class UnitPlayer: Sendable {
    private let wakeup = Wakeup()
    private let isStopping = Mutex(false)
    private let ports: Mutex<[SimulatedPort]>

    /// Forty wake-ups a second: 25 ms of line in one go.
    private static let period: Int32 = 25

    init(_ ports: sending [SimulatedPort]) { self.ports = Mutex(ports) }

    /// Asks the thread to end; false when it was asked before.
    func stop() -> Bool {
        let isFirst = isStopping.withLock { stopping in
            defer { stopping = true }
            return !stopping
        }
        wakeup.signal()
        return isFirst
    }

    /// Plays until it is asked to end; the pseudo-terminals go then.
    func run() {
        let start = Self.now()
        while !isStopping.withLock({ $0 }) {
            let time = Delay(nanoseconds: Self.now() &- start)
            ports.withLock { ports in
                for index in ports.indices { ports[index].play(until: time) }
            }
            var request = pollfd(fd: wakeup.descriptor, events: Int16(POLLIN), revents: 0)
            _ = poll(&request, 1, Self.period)
        }
        ports.withLock { $0 = [] }
    }

    private static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
}
