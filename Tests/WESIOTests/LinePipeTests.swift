import Glibc
import Synchronization
import Testing

@testable import WESIO
@testable import WESModel

/// Recorded edges of four inputs, 1 000 a second each, through a pipe and the poll thread.
@Suite struct LinePipeTests {
    /// What the reader told of each counter.
    private final class Counts: Sendable {
        struct Tally {
            var pulses: [SourceID: Int] = [:]
            var lost: [SourceID: Int] = [:]
            var bounces = 0
        }

        private let state = Mutex(Tally())
        private let wakeup = Wakeup()

        var tally: Tally { state.withLock { $0 } }

        func report(_ events: [Event]) {
            state.withLock { tally in
                for case .counter(let source, let event, _) in events {
                    switch event {
                    case .pulse(_, let bounces):
                        tally.pulses[source, default: 0] += 1
                        tally.bounces += bounces
                    case .lost(let count): tally.lost[source, default: 0] += count
                    default: break
                    }
                }
            }
            wakeup.signal()
        }

        func wait(_ isEnough: (Tally) -> Bool) -> Bool {
            wakeup.wait(seconds: 60) { isEnough(tally) }
        }
    }

    private static let inputs: [UInt32] = [4, 17, 22, 27]

    private static let counters = Dictionary(
        uniqueKeysWithValues: inputs.enumerated().map { index, offset in
            var counter = CounterDescription(line: "l", kind: .electricity)
            counter.stableTime = Delay(nanoseconds: 500_000)
            return (Int(offset), (SourceID.counter(index + 1), counter))
        })

    /// The records of some seconds, as the kernel numbers them, after one level of each line.
    private func records(seconds: Int) -> [LineEventRecord] {
        var records = Self.inputs.map {
            LineEventRecord(timestamp: 0, edge: .rising, offset: $0, sequence: 0, lineSequence: 0)
        }
        for tick in 0..<(seconds * 1_000) {
            for (index, offset) in Self.inputs.enumerated() {
                let at = UInt64(tick + 1) * 1_000_000 + UInt64(index) * 90_000
                records.append(
                    LineEventRecord(
                        timestamp: at, edge: tick % 2 == 0 ? .falling : .rising, offset: offset,
                        sequence: UInt32(tick * Self.inputs.count + index + 1),
                        lineSequence: UInt32(tick + 1)))
            }
        }
        return records
    }

    private func play(
        _ records: [LineEventRecord], until isEnough: (Counts.Tally) -> Bool
    ) -> Counts {
        let folder = ScratchFolder()
        let path = folder.file("edges")
        mkfifo(path, 0o600)
        // Both ends: the reader then never sees a pipe without a writer.
        let end = open(path, O_RDWR | O_CLOEXEC)
        defer { close(end) }
        let counts = Counts()
        let thread = PollThread()
        thread.add(
            Link(
                source: SourceID(rawValue: "lines:d"),
                transport: FifoStream(device: "d", path: path),
                reader: LineReader(
                    chip: "d", counters: Self.counters, contacts: [:], relays: [:]),
                report: { counts.report($0) }))
        defer { thread.stop() }
        let bytes = records.flatMap(\.bytes)
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.write(end, $0.baseAddress, $0.count)
            }
            guard count > 0 else { break }
            sent += count
        }
        let isThere = counts.wait(isEnough)
        #expect(isThere)
        return counts
    }

    @Test func `ten seconds of 4 × 1 000 edges a second are counted without loss`() {
        let pulses = 5_000
        let counts = play(records(seconds: 10)) { tally in
            (1...4).allSatisfy { tally.pulses[.counter($0)] == pulses }
        }
        #expect(counts.tally.pulses.count == 4)
        #expect(counts.tally.lost.isEmpty)
        #expect(counts.tally.bounces == 0)
    }

    @Test func `what a buffer of 1 024 records drops is told to the last one`() {
        var records = records(seconds: 2)
        // The kernel drops the oldest: those between the levels and the newest 1 024.
        let dropped = records[4...].dropLast(1_024)
        records.removeSubrange(dropped.indices)
        let counts = play(records) { $0.lost.values.reduce(0, +) == dropped.count }
        for (index, offset) in Self.inputs.enumerated() {
            let missing = dropped.filter { $0.offset == offset }.count
            #expect(counts.tally.lost[.counter(index + 1)] == missing)
        }
    }
}
