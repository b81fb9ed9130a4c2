@testable import WESBench
@testable import WESIO
@testable import WESModel

/// A chip in memory: sends records and obeys the values written to it.
struct MemoryChip {
    var link: VirtualLink
    private var sequence: UInt32 = 0
    private var lineSequences: [UInt32: UInt32] = [:]
    private var obeyed = 0
    /// The outputs driven.
    private(set) var outputs: UInt64 = 0

    init(_ reader: LineReader) {
        link = VirtualLink(
            source: SourceID(rawValue: "lines:d"), reader: reader, fixedSpeed: true,
            startingAt: Instant(nanoseconds: 1_000_000_000))
    }

    mutating func open() {
        link.change(to: .open(device: "d", honoured: true))
        obey()
    }

    /// The connection goes away: every output opens.
    mutating func drop() {
        link.change(to: .unplugged(device: "d", since: link.now))
        obey()
        outputs = 0
    }

    /// One record of an edge now.
    mutating func record(_ offset: UInt32, isClosed: Bool, at timestamp: Instant) -> [UInt8] {
        sequence += 1
        lineSequences[offset, default: 0] += 1
        return LineEventRecord(
            timestamp: UInt64(timestamp.nanoseconds), edge: isClosed ? .falling : .rising,
            offset: offset, sequence: sequence, lineSequence: lineSequences[offset] ?? 0
        ).bytes
    }

    /// Sends an edge of this instant.
    mutating func send(_ offset: UInt32, isClosed: Bool) {
        link.receive(record(offset, isClosed: isClosed, at: link.now), baud: 0, at: link.now)
        obey()
    }

    mutating func wait(_ delay: Delay) {
        link.run(until: link.now + delay)
        obey()
    }

    mutating func perform(_ command: Command, as identifier: UInt64) -> [Event] {
        let before = link.events.count
        link.perform(command, as: CommandID(rawValue: identifier))
        obey()
        return Array(link.events[before...])
    }

    /// Applies what was written since the last call.
    mutating func obey() {
        let written = Array(link.written[obeyed...])
        obeyed = link.written.count
        for start in stride(from: 0, to: written.count, by: LineValues.size) {
            let piece = Array(written[start..<min(start + LineValues.size, written.count)])
            guard let values = piece.withUnsafeBytes({ LineValues($0) }) else { continue }
            outputs = (outputs & ~values.mask) | (values.bits & values.mask)
        }
    }

    func isDriven(_ offset: Int) -> Bool { outputs >> UInt64(offset) & 1 == 1 }

    func counterEvents(_ source: SourceID = .counter(1)) -> [CounterEvent] {
        link.events.compactMap {
            if case .counter(source, let event, _) = $0 { return event }
            return nil
        }
    }

    func contactEvents() -> [ContactEvent] {
        link.events.compactMap {
            if case .contact(_, let event, _) = $0 { return event }
            return nil
        }
    }
}

/// A line that bounces, with what a perfect reader makes of it.
struct BounceTrain {
    /// The edges: when, and the level after it.
    private(set) var edges: [(at: Instant, isClosed: Bool)] = []
    /// The pulses that ended, with the instant of their end.
    private(set) var pulses: [(event: CounterEvent, at: Instant)] = []
    private(set) var end: Instant

    /// A train that begins open, with a number of closings.
    init(
        pulses count: Int, stable: Delay, startingAt start: Instant,
        _ random: inout SeededRandom
    ) {
        var now = start
        var closedSince = start
        var bounces = 0
        var isClosed = false
        for _ in 0..<(count * 2) {
            for _ in 0..<random.below(6) {
                edges.append((now, !isClosed))
                now = now + Self.short(stable, &random)
                edges.append((now, isClosed))
                let pause = random.below(3) == 0 ? stable : Self.short(stable, &random)
                now = now + pause
                bounces += 1
            }
            isClosed.toggle()
            edges.append((now, isClosed))
            if isClosed {
                closedSince = now
            } else {
                pulses.append((.pulse(width: now - closedSince, bounces: bounces), now))
                bounces = 0
            }
            now = now + stable + Delay(nanoseconds: Int64(random.below(300_000_000)))
        }
        end = now
    }

    private static func short(_ stable: Delay, _ random: inout SeededRandom) -> Delay {
        Delay(nanoseconds: 1 + Int64(random.below(Int(stable.nanoseconds) - 1)))
    }
}
