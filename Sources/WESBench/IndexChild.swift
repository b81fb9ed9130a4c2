import Glibc
import Synchronization
import WESIO
import WESModel

/// A unit that counts and has its index set, as fast as the disk lets it, until it is killed.
///
/// Its clock runs ahead by up to a second at each step, so that the window of the index passes
/// many times in a second. It tells on standard output what it did, one line each, so that
/// whoever killed it can say what must be on the disk: `start INDEX`, `at MS INDEX` before each
/// write, `try INDEX` before a setting and `set INDEX` once it was answered.
enum IndexChild {
    private final class Moment: Sendable {
        private let milliseconds = Mutex<Int64>(1_000_000)
        var value: Int64 { milliseconds.withLock { $0 } }
        func advance(by step: Int64) { milliseconds.withLock { $0 += step } }
    }

    static func run(folder: String, seed: UInt64) {
        let moment = Moment()
        let keeper = IndexKeeper(
            files: FolderOperations(folder: folder),
            clock: UnitClock {
                ClockReading(
                    instant: .zero + .milliseconds(moment.value),
                    civil: CivilTime(unixSeconds: 1_795_600_000, utcOffset: 0))
            })
        let isKept = Mutex(false)
        keeper.listen { events in
            for case .answered(_, .done, _) in events { isKept.withLock { $0 = true } }
        }
        var random = SeededRandom(seed: seed)
        tell("start \(index(keeper))")
        while true {
            moment.advance(by: Int64(random.below(1_000)))
            keeper.take(
                (0..<random.below(4)).map { _ in
                    .counter(
                        .counter(1), .pulse(width: .milliseconds(30), bounces: 0),
                        at: .zero + .milliseconds(moment.value))
                })
            tell("at \(moment.value) \(index(keeper))")
            if random.below(20) == 0 {
                let wanted = Int64(random.below(1_000_000))
                tell("try \(wanted)")
                keeper.set(.counter(1), to: wanted, by: "bench", as: CommandID(rawValue: 1))
                keeper.work()
                let isDone = isKept.withLock { isKept in
                    defer { isKept = false }
                    return isKept
                }
                if isDone { tell("set \(wanted)") }
            }
            keeper.work()
        }
    }

    private static func index(_ keeper: IndexKeeper) -> Int64 {
        for case .pulses(_, let index) in keeper.facts(of: [.counter(1)]) { return index }
        return 0
    }

    private static func tell(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        guard write(1, bytes, bytes.count) == bytes.count else { exit(1) }
    }
}
