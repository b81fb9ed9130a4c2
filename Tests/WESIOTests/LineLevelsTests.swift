import Testing

@testable import WESIO
@testable import WESModel

@Suite struct LineLevelsTests {
    private func decoded(_ bytes: [UInt8]) -> [LineEventRecord] {
        var records: [LineEventRecord] = []
        var decoder = LineEventDecoder()
        bytes.withUnsafeBytes { decoder.decode($0) { records.append($0) } }
        return records
    }

    private func note(
        _ levels: inout LineLevels, _ offset: UInt32, isClosed: Bool, _ sequence: UInt32,
        _ ofLine: UInt32
    ) {
        var bytes = LineEventRecord(
            timestamp: 9, edge: isClosed ? .falling : .rising, offset: offset, sequence: sequence,
            lineSequence: ofLine
        ).bytes
        bytes.withUnsafeMutableBytes { levels.note($0, false) }
    }

    @Test func `each line is told once at the start, numbered before the first edge`() {
        var levels = LineLevels()
        let records = decoded(levels.start([3: false, 1: true], at: 77))
        #expect(records.map(\.offset) == [1, 3])
        #expect(records.map(\.edge) == [.falling, .rising])
        #expect(records.map(\.lineSequence) == [0, 0])
        #expect(records.map(\.timestamp) == [77, 77])
        #expect(!levels.isDoubtful)
    }

    @Test func `a level that differs in two looks is told with the number of the last record`() {
        var levels = LineLevels()
        _ = levels.start([1: false, 2: false], at: 0)
        note(&levels, 1, isClosed: true, 1, 1)
        #expect(levels.look([1: false, 2: false], at: 5).isEmpty)
        #expect(levels.isDoubtful)
        let records = decoded(levels.look([1: false, 2: false], at: 6))
        #expect(records.map(\.offset) == [1])
        #expect(records.map(\.edge) == [.rising])
        #expect(records.map(\.lineSequence) == [1])
        #expect(records.map(\.timestamp) == [6])
        #expect(levels.look([1: false, 2: false], at: 7).isEmpty)
        #expect(!levels.isDoubtful)
    }

    @Test func `a record between two looks takes the doubt away`() {
        var levels = LineLevels()
        _ = levels.start([1: false], at: 0)
        #expect(levels.look([1: true], at: 1).isEmpty)
        note(&levels, 1, isClosed: true, 1, 1)
        #expect(levels.look([1: true], at: 2).isEmpty)
        #expect(!levels.isDoubtful)
    }

    @Test func `records that the kernel dropped give reason to look, of whichever line they were`()
    {
        var levels = LineLevels()
        _ = levels.start([1: false, 2: false], at: 0)
        note(&levels, 2, isClosed: true, 1, 1)
        #expect(!levels.isDoubtful)
        note(&levels, 2, isClosed: false, 4, 2)
        #expect(levels.isDoubtful)
        #expect(levels.look([1: false, 2: false], at: 1).isEmpty)
        #expect(!levels.isDoubtful)
    }

    @Test func `the line of a name is given the number 0`() {
        var levels = LineLevels()
        _ = levels.start([0: false], at: 0)
        var bytes = LineEventRecord(
            timestamp: 9, edge: .falling, offset: 71, sequence: 1, lineSequence: 1
        ).bytes
        bytes.withUnsafeMutableBytes { levels.note($0, true) }
        #expect(decoded(bytes).map(\.offset) == [0])
        #expect(levels.look([0: true], at: 1).isEmpty)
        #expect(!levels.isDoubtful)
    }

    @Test func `a pulse whose end was lost ends when the level is told`() {
        let counter = CounterDescription(line: "l", kind: .electricity)
        var chip = MemoryChip(
            LineReader(
                chip: "d", counters: [3: (.counter(1), counter)], contacts: [:], relays: [:]))
        var levels = LineLevels()
        chip.open()
        let start = UInt64(chip.link.now.nanoseconds)
        chip.link.receive(levels.start([3: false], at: start), baud: 0, at: chip.link.now)
        chip.wait(.seconds(1))
        var closing = chip.record(3, isClosed: true, at: chip.link.now)
        closing.withUnsafeMutableBytes { levels.note($0, false) }
        chip.link.receive(closing, baud: 0, at: chip.link.now)
        chip.wait(.seconds(2))
        #expect(levels.look([3: false], at: 0).isEmpty)
        let end = UInt64(chip.link.now.nanoseconds)
        chip.link.receive(levels.look([3: false], at: end), baud: 0, at: chip.link.now)
        chip.wait(.seconds(1))
        #expect(
            chip.counterEvents()
                == [
                    .level(isClosed: false), .level(isClosed: true),
                    .pulse(width: .seconds(2), bounces: 0),
                ])
    }
}
