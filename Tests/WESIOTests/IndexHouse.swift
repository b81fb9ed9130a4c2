import Synchronization
import WESModel

@testable import WESIO

/// Counters whose indexes are kept, on a clock that only the test moves.
final class IndexHouse: Sendable {
    let keeper: IndexKeeper
    private let clock: Clock

    init(_ files: any FileOperations, fullLength: Int = 64 << 10, at start: Int64 = 1_000) {
        let clock = Clock(Instant.zero + .seconds(start))
        self.clock = clock
        keeper = IndexKeeper(
            store: IndexStore(files: files, fullLength: fullLength),
            clock: UnitClock { clock.reading })
    }

    /// A clock that is moved.
    final class Clock: Sendable {
        private let instant: Mutex<Instant>
        init(_ start: Instant) { instant = Mutex(start) }
        var now: Instant { instant.withLock { $0 } }
        func advance(_ delay: Delay) { instant.withLock { $0 = $0 + delay } }

        var reading: ClockReading {
            let now = now
            return ClockReading(
                instant: now,
                civil: CivilTime(
                    unixSeconds: 1_795_600_000 + (now - .zero).wholeSeconds, utcOffset: 3_600))
        }
    }

    var now: Instant { clock.now }

    func advance(_ delay: Delay) { clock.advance(delay) }

    /// So many pulses of a counter, now.
    func count(_ pulses: Int, of counter: Int) {
        keeper.take(
            (0..<pulses).map { _ in
                .counter(
                    .counter(counter), .pulse(width: .milliseconds(50), bounces: 0), at: now)
            })
    }

    /// The index of a counter.
    func index(_ counter: Int) -> Int64? {
        for case .pulses(_, let index) in keeper.facts(of: [.counter(counter)]) { return index }
        return nil
    }

    /// The settings of a counter, oldest first.
    func settings(_ counter: Int) -> [IndexSetting] {
        keeper.facts(of: [.counter(counter)]).compactMap {
            if case .indexSet(_, let setting) = $0 { setting } else { nil }
        }
    }
}
