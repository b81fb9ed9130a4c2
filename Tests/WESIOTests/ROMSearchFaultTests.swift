import Testing

@testable import WESIO
@testable import WESModel

/// The search on lines that fail.
@Suite struct ROMSearchFaultTests {
    @Test func `devices that drop out of one walk are found by the next`() throws {
        var sets = ROMSets(seed: 3)
        for number in 0..<ROMSearchTests.sets {
            let devices = sets.next(size: 1 + number * 7 % 60)
            var bus = TreeBus(devices, seed: UInt64(number))
            var drops = 0
            for walk in 0..<devices.count where walk % 5 == number % 5 {
                bus.mishaps[walk] = .drop(number % 64)
                drops += 1
            }
            let (slow, _) = try ROMSearch.pass(over: &bus)
            #expect(Set(slow.found) == devices, "set \(number)")
            #expect(slow.faults.silences >= drops && !slow.isIncomplete)
        }
    }

    @Test func `noise makes no device, and what it hides the next passes find`() throws {
        var sets = ROMSets(seed: 4)
        var faults = 0
        for number in 0..<ROMSearchTests.sets {
            let devices = sets.next(size: 1 + number * 7 % 60)
            var bus = AcceleratedBus(tree: TreeBus(devices, seed: UInt64(number)))
            bus.tree.noise = 0.0005
            var seen: [ROMCode: Int] = [:]
            for _ in 0..<10 {
                let (search, _) = try ROMSearch.pass(over: &bus)
                #expect(devices.isSuperset(of: search.found), "set \(number)")
                #expect(Set(search.found).count == search.found.count)
                faults += search.faults.total
                for rom in search.found { seen[rom, default: 0] += 1 }
            }
            #expect(Set(seen.filter { $0.value >= 2 }.keys) == devices, "set \(number)")
        }
        #expect(faults > 0)
    }

    @Test func `strong noise ends every search`() throws {
        var sets = ROMSets(seed: 5)
        for number in 0..<10 {
            var bus = TreeBus(sets.next(size: 30), seed: UInt64(number))
            bus.noise = 0.1
            let (search, _) = try ROMSearch.pass(over: &bus)
            #expect(search.faults.total > 0)
        }
    }

    @Test func `a device that falls silent in every search hides no other`() throws {
        var sets = ROMSets(seed: 6)
        for number in 0..<ROMSearchTests.sets {
            let devices = sets.next(size: 2 + number % 30)
            for bad in devices {
                var bus = TreeBus(devices)
                bus.mute[bad.bits] = 63
                let (search, _) = try ROMSearch.pass(over: &bus)
                #expect(Set(search.found) == devices.subtracting([bad]), "set \(number)")
                #expect(search.isIncomplete && search.faults.total == 1 + ROMSearch.retries)
            }
        }
    }

    @Test func `a device with a wrong check byte hides no other`() throws {
        var sets = ROMSets(seed: 10)
        for number in 0..<ROMSearchTests.sets {
            let devices = sets.next(size: 2 + number % 30)
            var bus = TreeBus(devices)
            let fake = try #require(devices.first).bits ^ 1 << 20 ^ 1 << 63
            bus.roms.insert(fake)
            let (search, _) = try ROMSearch.pass(over: &bus)
            #expect(Set(search.found) == devices, "set \(number)")
            #expect(search.faults.checksums == 1 + ROMSearch.retries)
        }
    }

    @Test func `a short circuit or a line held low at any walk ends the search and is named`()
        throws
    {
        var sets = ROMSets(seed: 7)
        let devices = sets.next(size: 20)
        for walk in 0..<20 {
            var bus = TreeBus(devices)
            bus.mishaps[walk] = .short
            let short = try ROMSearch.pass(over: &bus)
            #expect(short.outcomes.last == .line(.short) && short.search.isIncomplete)
            #expect(short.search.found.count == walk)
            bus = TreeBus(devices)
            bus.mishaps[walk] = .low(0)
            let low = try ROMSearch.pass(over: &bus)
            #expect(low.outcomes.last == .line(.stuckLow))
            #expect(low.search.found.count == walk)
        }
    }

    @Test func `a line that falls to 0 inside a walk makes no device`() throws {
        var sets = ROMSets(seed: 8)
        for bit in 1..<64 {
            let devices = sets.next(size: 5)
            var bus = TreeBus(devices)
            bus.mishaps[2] = .low(bit)
            let (search, _) = try ROMSearch.pass(over: &bus)
            #expect(Set(search.found) == devices, "bit \(bit)")
            #expect(search.faults.impossible == 1)
        }
    }

    @Test func `an empty line is not searched, and one that empties is named`() throws {
        var empty = TreeBus([])
        let (search, outcomes) = try ROMSearch.pass(over: &empty)
        #expect(outcomes == [.line(.absent)] && search.faults.total == 0)
        var sets = ROMSets(seed: 9)
        let devices = sets.next(size: 20)
        var bus = TreeBus(devices)
        for walk in 7..<100 { bus.mishaps[walk] = .absent }
        let cut = try ROMSearch.pass(over: &bus)
        #expect(cut.outcomes.last == .line(.absent) && cut.search.found.count == 7)
        // A single presence pulse that was missed is no cut.
        bus = TreeBus(devices)
        bus.mishaps[7] = .absent
        #expect(Set(try ROMSearch.pass(over: &bus).search.found) == devices)
    }

    @Test func `a line held low verifies nothing`() throws {
        var bus = AcceleratedBus(tree: TreeBus([]))
        bus.tree.mishaps[0] = .low(0)
        let (_, outcomes) = try ROMSearch.pass(
            .verify(ROMCode(family: 0x28, serial: 1)), over: &bus)
        #expect(outcomes == [.line(.stuckLow)])
    }

    @Test func `an answer after the end changes nothing`() throws {
        var search = ROMSearch()
        _ = search.take(WalkAnswer(reset: .short))
        let rom = ROMCode(family: 0x28, serial: 1)
        #expect(search.take(WalkAnswer(reset: .presence, taken: rom.bits)) == .nothing)
        #expect(search.found.isEmpty && search.next() == nil)
    }
}
