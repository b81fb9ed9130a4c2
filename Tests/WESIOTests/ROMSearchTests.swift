import Glibc
import Testing

@testable import WESIO
@testable import WESModel

/// The search on random sets of devices, whole and by parts.
@Suite struct ROMSearchTests {
    /// 50 sets in the tests, more in `make soak`.
    static var sets: Int {
        getenv("WES_SEARCH_SETS").flatMap { Int(String(cString: $0)) } ?? 50
    }

    private static func size(_ number: Int) -> Int { number == 0 ? 1 : 1 + number * 37 % 100 }

    @Test func `every device of random sets is found, bit by bit and by the accelerator`() throws {
        var sets = ROMSets(seed: 1)
        for number in 0..<Self.sets {
            let devices = sets.next(size: Self.size(number))
            var bus = TreeBus(devices)
            let (search, outcomes) = try ROMSearch.pass(over: &bus)
            #expect(Set(search.found) == devices, "set \(number)")
            #expect(outcomes.count == devices.count, "one walk for each device")
            #expect(!search.isIncomplete && search.faults.total == 0)
            var fast = AcceleratedBus(tree: TreeBus(devices))
            let (again, _) = try ROMSearch.pass(over: &fast)
            #expect(again.found == search.found, "set \(number)")
        }
    }

    @Test func `the devices in alarm, those of a family and single ones are found alone`() throws {
        var sets = ROMSets(seed: 2)
        for number in 0..<Self.sets {
            let devices = sets.next(size: Self.size(number))
            var bus = TreeBus(devices)
            let warm = Set(devices.filter { $0.serial % 3 == 0 })
            bus.inAlarm = Set(warm.map(\.bits))
            #expect(Set(try ROMSearch.pass(.alarm, over: &bus).search.found) == warm)
            for family in Set(devices.map(\.family)).union([0x42, 0x29]) {
                let (search, outcomes) = try ROMSearch.pass(.family(family), over: &bus)
                let wanted = devices.filter { $0.family == family }
                #expect(Set(search.found) == wanted, "family \(family) of set \(number)")
                #expect(outcomes.count == max(wanted.count, 1))
            }
            for rom in devices.prefix(5) {
                #expect(try ROMSearch.pass(.verify(rom), over: &bus).outcomes == [.found(rom)])
                let near = ROMCode(family: rom.family, serial: rom.serial ^ 1 << 47)
                guard !devices.contains(near) else { continue }
                #expect(try ROMSearch.pass(.verify(near), over: &bus).outcomes == [.nothing])
            }
        }
    }

    @Test func `a search can leave the rest of a family`() throws {
        let roms = (0..<6).map { ROMCode(family: $0 < 3 ? 0x10 : 0x28, serial: UInt64($0)) }
        var bus = TreeBus(roms)
        var search = ROMSearch()
        var families: [UInt8] = []
        while let walk = search.next() {
            guard case .found(let rom) = search.take(try bus.walk(walk)) else { continue }
            families.append(rom.family)
            search.skipFamily()
        }
        #expect(families.sorted() == [0x10, 0x28])
    }

    @Test func `a bus where nobody is in alarm is a normal end`() throws {
        var bus = AcceleratedBus(tree: TreeBus([ROMCode(family: 0x28, serial: 1)]))
        let (search, outcomes) = try ROMSearch.pass(.alarm, over: &bus)
        #expect(outcomes == [.nothing])
        #expect(search.faults.total == 0 && !search.isIncomplete)
    }

    @Test func `progress tells the pass, the branch, the devices and the one just found`() throws {
        let one = ROMCode(family: 0x28, serial: 0)
        var bus = TreeBus([one, ROMCode(family: 0x28, serial: 1)])
        var search = ROMSearch()
        let walk = try #require(search.next())
        let outcome = search.take(try bus.walk(walk))
        #expect(
            search.progress(pass: 2, after: outcome)
                == SearchProgress(pass: 2, branch: 8, found: 1, rom: one))
    }
}
