import Testing

@testable import WESBench
@testable import WESIO
@testable import WESModel

@Suite struct RelayBankTests {
    private func chip(
        _ change: (inout RelayDescription) -> Void = { _ in }
    ) -> MemoryChip {
        var description = RelayDescription(line: "sim:d:23")
        change(&description)
        return MemoryChip(
            LineReader(
                chip: "d", counters: [:], contacts: [:], relays: [23: (.relay(1), description)]))
    }

    private func relayEvents(_ events: [Event]) -> [RelayEvent] {
        events.compactMap {
            if case .relay(_, let event, _) = $0 { return event }
            return nil
        }
    }

    private func outcomes(_ events: [Event]) -> [CommandOutcome] {
        events.compactMap {
            if case .answered(_, let outcome, _) = $0 { return outcome }
            return nil
        }
    }

    private func set(_ position: RelayPosition) -> Command {
        .setRelay(.relay(1), position, by: "marc")
    }

    private let test = Command.testRelay(.relay(1), .seconds(10), by: "marc")

    @Test func `every relay is driven open when the chip opens`() {
        var chip = chip()
        chip.open()
        #expect(relayEvents(chip.link.events) == [.driven(.open, by: "", reason: .start)])
        #expect(chip.link.written == LineValues(bits: 0, mask: 1 << 23).bytes)
    }

    @Test func `a relay is closed and opened by a wish and tells who had it`() {
        var chip = chip()
        chip.open()
        let closed = chip.perform(set(.closed), as: 1)
        #expect(
            relayEvents(closed) == [.driven(.closed, from: .open, by: "marc", reason: .operator_)])
        #expect(outcomes(closed) == [.done])
        #expect(chip.isDriven(23))
        chip.wait(.seconds(3_600))
        #expect(chip.isDriven(23))
        let opened = chip.perform(set(.open), as: 2)
        #expect(
            relayEvents(opened) == [.driven(.open, from: .closed, by: "marc", reason: .operator_)])
        #expect(!chip.isDriven(23))
    }

    @Test func `a test arms its return before it closes, and returns by itself`() {
        var chip = chip()
        chip.open()
        let until = chip.link.now + .seconds(10)
        let started = chip.perform(test, as: 7)
        #expect(
            relayEvents(started)
                == [
                    .testStarted(until: until),
                    .driven(.closed, from: .open, by: "marc", reason: .test),
                ])
        #expect(outcomes(started) == [.started])
        chip.wait(.milliseconds(9_999))
        #expect(chip.isDriven(23))
        let before = chip.link.events.count
        chip.wait(.milliseconds(1))
        #expect(!chip.isDriven(23))
        let ended = Array(chip.link.events[before...])
        #expect(
            relayEvents(ended)
                == [
                    .driven(.open, from: .closed, by: "marc", reason: .testEnd),
                    .testEnded(isComplete: true),
                ])
        guard case .answered(let identifier, .done, at: until)? = ended.last else {
            Issue.record("not answered at its end")
            return
        }
        #expect(identifier == CommandID(rawValue: 7))
    }

    @Test func `another command ends the test of its relay`() {
        var chip = chip()
        chip.open()
        _ = chip.perform(test, as: 1)
        let opened = chip.perform(set(.open), as: 2)
        #expect(
            relayEvents(opened)
                == [
                    .testEnded(isComplete: false),
                    .driven(.open, from: .closed, by: "marc", reason: .operator_),
                ])
        #expect(outcomes(opened) == [.done, .done])
        _ = chip.perform(test, as: 3)
        _ = chip.perform(set(.closed), as: 4)
        chip.wait(.seconds(60))
        #expect(chip.isDriven(23))
    }

    @Test func `a second test replaces the first and has its own end`() {
        var chip = chip()
        chip.open()
        _ = chip.perform(test, as: 1)
        chip.wait(.seconds(5))
        _ = chip.perform(test, as: 2)
        chip.wait(.seconds(9))
        #expect(chip.isDriven(23))
        chip.wait(.seconds(1))
        #expect(!chip.isDriven(23))
    }

    @Test func `a compressor is not tested and may be switched`() {
        var chip = chip { $0.kind = .compressor }
        chip.open()
        #expect(outcomes(chip.perform(test, as: 1)) == [.compressor])
        #expect(!chip.isDriven(23))
        #expect(outcomes(chip.perform(set(.closed), as: 2)) == [.done])
    }

    @Test func `a relay whose chip is not open is not driven`() {
        var chip = chip()
        #expect(outcomes(chip.perform(set(.closed), as: 1)) == [.notOpen])
        #expect(outcomes(chip.perform(test, as: 2)) == [.notOpen])
        #expect(chip.link.written.isEmpty)
    }

    @Test func `a terminal of another chip and another command are refused`() {
        var chip = chip()
        chip.open()
        let other = Command.setRelay(.relay(2), .closed, by: "")
        #expect(outcomes(chip.perform(other, as: 1)) == [.notConfigured])
        #expect(outcomes(chip.perform(.stopSearch, as: 2)) == [.notSupported])
    }

    @Test func `an offset that no record holds is never open`() {
        var chip = MemoryChip(
            LineReader(
                chip: "d", counters: [:], contacts: [:],
                relays: [64: (.relay(1), RelayDescription(line: "l"))]))
        chip.open()
        #expect(outcomes(chip.perform(set(.closed), as: 1)) == [.notOpen])
        #expect(chip.link.written.isEmpty)
    }

    @Test func `a test shorter than the relay must stay closed is refused`() {
        var chip = chip { $0.shortestOn = .seconds(60) }
        chip.open()
        let refused = chip.perform(test, as: 1)
        #expect(outcomes(refused) == [.tooShort(least: .seconds(60))])
        #expect(!chip.isDriven(23))
        let long = Command.testRelay(.relay(1), .seconds(60), by: "marc")
        #expect(outcomes(chip.perform(long, as: 2)) == [.started])
        #expect(outcomes(chip.perform(set(.open), as: 3)).contains(.done))
        #expect(!chip.isDriven(23))
    }

    @Test func `the shortest time open and the closings of an hour delay a closing only`() {
        var chip = chip {
            $0.shortestOff = .seconds(60)
            $0.shortestOn = .seconds(10)
            $0.mostPerHour = 2
        }
        chip.open()
        let start = chip.link.now
        #expect(
            outcomes(chip.perform(set(.closed), as: 1))
                == [.tooSoon(until: start + .seconds(60))])
        chip.wait(.seconds(60))
        #expect(outcomes(chip.perform(test, as: 2)) == [.started])
        #expect(outcomes(chip.perform(set(.open), as: 3)) == [.done, .done])
        chip.wait(.seconds(60))
        #expect(outcomes(chip.perform(set(.closed), as: 4)) == [.done])
        #expect(outcomes(chip.perform(set(.open), as: 5)) == [.done])
        chip.wait(.seconds(60))
        #expect(
            outcomes(chip.perform(test, as: 6))
                == [.tooSoon(until: start + .seconds(60 + 3_600))])
        chip.wait(.seconds(3_480))
        #expect(outcomes(chip.perform(set(.closed), as: 7)) == [.done])
    }

    @Test func `a chip that goes away ends the test and opens the relay when it is back`() {
        var chip = chip()
        chip.open()
        _ = chip.perform(test, as: 1)
        let before = chip.link.events.count
        chip.drop()
        let lost = Array(chip.link.events[before...])
        #expect(relayEvents(lost) == [.testEnded(isComplete: false)])
        #expect(outcomes(lost) == [.notOpen])
        chip.open()
        #expect(
            relayEvents(chip.link.events).last
                == .driven(.open, from: .closed, by: "", reason: .start))
        chip.wait(.seconds(20))
        #expect(relayEvents(chip.link.events).count { $0 == .testEnded(isComplete: true) } == 0)
    }

    @Test func `a test of no time or of days is kept within bounds`() {
        var chip = chip()
        chip.open()
        _ = chip.perform(.testRelay(.relay(1), Delay(nanoseconds: -5), by: ""), as: 1)
        chip.wait(.milliseconds(999))
        #expect(chip.isDriven(23))
        chip.wait(.milliseconds(1))
        #expect(!chip.isDriven(23))
        _ = chip.perform(.testRelay(.relay(1), Delay(nanoseconds: .max), by: ""), as: 2)
        chip.wait(.seconds(600))
        #expect(!chip.isDriven(23))
    }

    @Test func `stopping opens what is under test and what is not held`() {
        for (holds, isTest, isDrivenAfter) in [
            (false, false, false), (false, true, false), (true, false, true), (true, true, false),
        ] {
            var chip = chip { $0.holdsAtExit = holds }
            chip.open()
            _ = chip.perform(isTest ? test : set(.closed), as: 1)
            chip.link.stop()
            chip.obey()
            #expect(chip.isDriven(23) == isDrivenAfter, "holds \(holds), test \(isTest)")
            #expect(outcomes(chip.perform(set(.closed), as: 2)) == [.notOpen])
        }
    }

    @Test(arguments: 0..<60)
    func `no command leaves a relay closed past its test or after the end`(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        var house = RelayHouse(&random)
        for number in 0..<300 {
            house.step(number, &random)
            #expect(house.isAsWished, "after \(number) steps")
        }
        house.chip.link.stop()
        house.chip.obey()
        #expect(house.chip.outputs == house.heldAtExit)
    }
}

/// Relays under random commands, beside what each must be.
private struct RelayHouse {
    enum Wish { case open, closed, test(until: Instant) }

    var chip: MemoryChip
    private var wishes: [Int: Wish] = [:]
    private let held: Set<Int>
    private var isOpen = true

    init(_ random: inout SeededRandom) {
        var relays: [Int: (SourceID, RelayDescription)] = [:]
        var held: Set<Int> = []
        for offset in [0, 5, 63] {
            var description = RelayDescription(line: "l")
            description.holdsAtExit = random.below(2) == 0
            description.shortestOff = .seconds(Int64(random.below(3) * 5))
            description.mostPerHour = random.below(3) * 20
            if random.below(5) == 0 { description.kind = .compressor }
            if description.holdsAtExit { held.insert(offset) }
            relays[offset] = (.relay(offset), description)
        }
        self.held = held
        chip = MemoryChip(LineReader(chip: "d", counters: [:], contacts: [:], relays: relays))
        chip.open()
    }

    var heldAtExit: UInt64 {
        held.reduce(0) { bits, offset in
            if case .closed = wishes[offset] { return bits | 1 << UInt64(offset) }
            return bits
        }
    }

    /// True while every output is what the commands that were accepted make of it.
    var isAsWished: Bool {
        [0, 5, 63].allSatisfy { offset in
            switch wishes[offset] ?? .open {
            case .open: !chip.isDriven(offset)
            case .closed: chip.isDriven(offset)
            case .test(let until): chip.isDriven(offset) == (chip.link.now < until)
            }
        }
    }

    mutating func step(_ number: Int, _ random: inout SeededRandom) {
        let offset = [0, 5, 63][random.below(3)]
        let source = SourceID.relay(offset)
        switch random.below(8) {
        case 0, 1: take(offset, .closed, .setRelay(source, .closed, by: "a"), number)
        case 2: take(offset, .open, .setRelay(source, .open, by: "a"), number)
        case 3, 4:
            let delay = Delay.milliseconds(1_000 + Int64(random.below(20_000)))
            take(
                offset, .test(until: chip.link.now + delay), .testRelay(source, delay, by: "a"),
                number)
        case 5 where random.below(10) == 0:
            if isOpen { chip.drop() } else { chip.open() }
            isOpen.toggle()
            wishes = [:]
        default: chip.wait(.milliseconds(Int64(random.below(8_000))))
        }
    }

    private mutating func take(_ offset: Int, _ wish: Wish, _ command: Command, _ number: Int) {
        let identifier = UInt64(number)
        // A test that is over by now has opened, whatever is asked next.
        if case .test(let until) = wishes[offset], chip.link.now >= until {
            wishes[offset] = .open
        }
        for case .answered(CommandID(rawValue: identifier), let outcome, _) in chip.perform(
            command, as: identifier) where outcome == .done || outcome == .started
        { wishes[offset] = wish }
    }
}
