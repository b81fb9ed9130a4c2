import Testing

@testable import WESBench
@testable import WESIO
@testable import WESModel

@Suite struct LineReaderTests {
    private func chip(_ kind: CounterKind = .water) -> MemoryChip {
        let counter = CounterDescription(line: "sim:d:3", kind: kind)
        let contact = ContactDescription(line: "sim:d:7")
        return MemoryChip(
            LineReader(
                chip: "d", counters: [3: (.counter(1), counter)],
                contacts: [7: (.contact(1), contact)], relays: [:]))
    }

    @Test func `every terminal of the chip is told the state of its link`() {
        let reader = LineReader(
            chip: "d", counters: [3: (.counter(1), CounterDescription(line: "l"))],
            contacts: [7: (.contact(1), ContactDescription(line: "l"))],
            relays: [9: (.relay(1), RelayDescription(line: "l"))])
        var chip = MemoryChip(reader)
        chip.link.change(to: .missing(device: "d"))
        let told = chip.link.events.compactMap { event -> SourceID? in
            if case .link(let source, .missing(device: "d"), _) = event { return source }
            return nil
        }
        #expect(told.dropFirst() == [.contact(1), .counter(1), .relay(1)])
        #expect(chip.link.written.isEmpty)
    }

    @Test func `the first record of a line is its level`() {
        var chip = chip()
        chip.open()
        chip.send(3, isClosed: false)
        chip.send(7, isClosed: true)
        #expect(chip.counterEvents() == [.level(isClosed: false)])
        #expect(chip.contactEvents() == [.level(isClosed: true)])
    }

    @Test func `a pulse is counted once, when it has ended and stayed open`() {
        var chip = chip()
        chip.open()
        chip.send(3, isClosed: false)
        chip.wait(.seconds(1))
        chip.send(3, isClosed: true)
        chip.wait(.milliseconds(1_900))
        #expect(chip.counterEvents().last == .level(isClosed: true))
        chip.send(3, isClosed: false)
        #expect(chip.counterEvents().count == 2)
        chip.wait(.seconds(1))
        #expect(
            chip.counterEvents()
                == [
                    .level(isClosed: false), .level(isClosed: true),
                    .pulse(width: .milliseconds(1_900), bounces: 0),
                ])
    }

    @Test func `a pulse under way at the start is counted when it ends`() {
        var chip = chip()
        chip.open()
        chip.send(3, isClosed: true)
        chip.wait(.seconds(1))
        chip.send(3, isClosed: false)
        chip.wait(.seconds(1))
        #expect(chip.counterEvents().last == .pulse(width: .seconds(1), bounces: 0))
    }

    @Test func `a closing shorter than the kind of meter makes is a bounce`() {
        for (kind, milliseconds, counts) in [
            (CounterKind.water, 49, 0), (.gas, 299, 0), (.oil, 49, 0), (.electricity, 9, 0),
            (.water, 50, 1), (.gas, 300, 1), (.oil, 50, 1), (.electricity, 10, 1),
        ] as [(CounterKind, Int64, Int)] {
            var chip = chip(kind)
            chip.open()
            chip.send(3, isClosed: false)
            chip.wait(.seconds(1))
            chip.send(3, isClosed: true)
            chip.wait(.milliseconds(milliseconds))
            chip.send(3, isClosed: false)
            chip.wait(.seconds(1))
            let pulses = chip.counterEvents().filter { if case .pulse = $0 { true } else { false } }
            #expect(pulses.count == counts, "\(kind) \(milliseconds) ms")
        }
    }

    @Test func `a person's own time is taken in place of the kind's`() {
        for (microseconds, counts) in [(400, 0), (500, 1)] as [(Int64, Int)] {
            var counter = CounterDescription(line: "sim:d:3", kind: .gas)
            counter.stableTime = Delay(nanoseconds: 500_000)
            var chip = MemoryChip(
                LineReader(
                    chip: "d", counters: [3: (.counter(1), counter)], contacts: [:], relays: [:]))
            chip.open()
            chip.send(3, isClosed: false)
            chip.wait(.seconds(1))
            chip.send(3, isClosed: true)
            chip.wait(Delay(nanoseconds: microseconds * 1_000))
            chip.send(3, isClosed: false)
            chip.wait(.seconds(1))
            let pulses = chip.counterEvents().filter { if case .pulse = $0 { true } else { false } }
            #expect(pulses.count == counts, "\(microseconds) us")
        }
    }

    @Test func `a contact changes once it has stayed 50 ms`() {
        var chip = chip()
        chip.open()
        chip.send(7, isClosed: false)
        chip.wait(.seconds(1))
        for _ in 0..<5 {
            chip.send(7, isClosed: true)
            chip.wait(.milliseconds(49))
            chip.send(7, isClosed: false)
            chip.wait(.milliseconds(5))
        }
        #expect(chip.contactEvents() == [.level(isClosed: false)])
        chip.send(7, isClosed: true)
        chip.wait(.seconds(1))
        #expect(
            chip.contactEvents()
                == [.level(isClosed: false), .changed(isClosed: true), .bounces(5)])
    }

    @Test func `a line that chatters for ever tells its bounces`() {
        var chip = chip()
        chip.open()
        chip.send(7, isClosed: false)
        chip.wait(.seconds(1))
        for _ in 0..<40 {
            chip.send(7, isClosed: true)
            chip.wait(.milliseconds(5))
            chip.send(7, isClosed: false)
            chip.wait(.milliseconds(5))
        }
        #expect(chip.contactEvents() == [.level(isClosed: false), .bounces(20), .bounces(20)])
    }

    @Test func `an edge that waits to be read is known before its line is judged`() {
        var chip = chip()
        chip.open()
        chip.send(3, isClosed: false)
        let closed = chip.link.now
        chip.send(3, isClosed: true)
        // The end of the bounce is read when the deadline of its beginning is already past.
        let late = chip.record(3, isClosed: false, at: closed + .milliseconds(10))
        chip.link.receive(late, baud: 0, at: closed + .milliseconds(75))
        chip.wait(.seconds(1))
        #expect(chip.counterEvents() == [.level(isClosed: false)])
    }

    @Test func `two edges one way are a bounce too short to be recorded`() {
        var chip = chip()
        chip.open()
        for isClosed in [false, true, true, false] {
            chip.send(3, isClosed: isClosed)
            chip.wait(.seconds(1))
        }
        #expect(chip.counterEvents().last == .pulse(width: .seconds(2), bounces: 1))
    }

    @Test func `records that the kernel dropped are counted as lost`() {
        var chip = chip()
        chip.open()
        chip.send(3, isClosed: false)
        for _ in 0..<2 {
            chip.wait(.seconds(1))
            _ = chip.record(3, isClosed: true, at: chip.link.now)
            _ = chip.record(3, isClosed: false, at: chip.link.now)
        }
        chip.send(3, isClosed: true)
        chip.wait(.seconds(1))
        #expect(
            chip.counterEvents()
                == [.level(isClosed: false), .lost(4), .level(isClosed: true)])
    }

    @Test func `a chip that comes back starts from the level it tells`() {
        var chip = chip()
        chip.open()
        chip.send(3, isClosed: false)
        chip.drop()
        chip.open()
        chip.send(3, isClosed: true)
        #expect(chip.counterEvents() == [.level(isClosed: false), .level(isClosed: true)])
    }

    @Test func `an instant of another clock is replaced by the instant of reading`() {
        var chip = chip()
        chip.open()
        chip.link.receive(
            chip.record(3, isClosed: false, at: .zero + .seconds(1_000_000)), baud: 0,
            at: chip.link.now)
        chip.link.receive(
            chip.record(3, isClosed: true, at: .zero + .seconds(1_000_001)), baud: 0,
            at: chip.link.now)
        chip.wait(.seconds(1))
        #expect(chip.counterEvents().last == .level(isClosed: true))
        #expect(chip.link.events.allSatisfy { $0.at <= chip.link.now })
    }

    @Test(arguments: 0..<60)
    func `any train of bounces gives the exact pulses, widths and bounces`(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let kind: CounterKind = seed % 2 == 0 ? .electricity : .gas
        var chip = chip(kind)
        chip.open()
        chip.send(3, isClosed: false)
        let train = BounceTrain(
            pulses: 30, stable: LineInput.stableTime(kind),
            startingAt: chip.link.now + .seconds(1), &random)
        // Records are read up to 40 ms late, several at once, cut anywhere.
        var waiting: [UInt8] = []
        var readAt = chip.link.now
        for edge in train.edges {
            if edge.at > readAt {
                deliver(&waiting, to: &chip, at: readAt, &random)
                readAt = edge.at + Delay(nanoseconds: Int64(random.below(40_000_000)))
            }
            waiting += chip.record(3, isClosed: edge.isClosed, at: edge.at)
        }
        deliver(&waiting, to: &chip, at: readAt, &random)
        chip.wait(.seconds(2))
        let pulses = chip.link.events.filter {
            if case .counter(_, .pulse, _) = $0 { true } else { false }
        }
        #expect(pulses.count == train.pulses.count)
        for (event, truth) in zip(pulses, train.pulses) {
            guard case .counter(let source, let pulse, let at) = event else { continue }
            #expect(source == .counter(1))
            #expect(pulse == truth.event)
            #expect(at == truth.at)
        }
    }

    private func deliver(
        _ bytes: inout [UInt8], to chip: inout MemoryChip, at instant: Instant,
        _ random: inout SeededRandom
    ) {
        let cut = random.below(bytes.count + 1)
        chip.link.receive(Array(bytes[..<cut]), baud: 0, at: instant)
        chip.link.receive(Array(bytes[cut...]), baud: 0, at: instant)
        bytes = []
    }

    @Test(arguments: 0..<20)
    func `random records never trap and losses add up`(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        var chip = chip()
        chip.open()
        chip.send(3, isClosed: false)
        var lost = 0
        var pending = 0
        for _ in 0..<400 {
            let isClosed = random.below(2) == 0
            let bytes = chip.record(3, isClosed: isClosed, at: chip.link.now)
            if random.below(4) == 0 {
                pending += 1
            } else {
                chip.link.receive(bytes, baud: 0, at: chip.link.now)
                lost += pending
                pending = 0
            }
            chip.wait(.milliseconds(Int64(random.below(100))))
        }
        let told = chip.counterEvents().reduce(0) { total, event in
            if case .lost(let count) = event { return total + count }
            return total
        }
        #expect(told == lost)
        let noise = (0..<5_000).map { _ in UInt8(random.below(256)) }
        chip.link.receive(noise, baud: 0, at: chip.link.now)
        chip.wait(.seconds(1))
        #expect(chip.link.events.allSatisfy { $0.at <= chip.link.now })
    }
}
