import Testing
import WESModel

@testable import WESIO

@Suite struct FrenchTimeTests {
    @Test func `summer time turns at 01 00 UTC on the last Sundays of March and October`() {
        for (change, before, after) in [
            (1_774_746_000, 3_600, 7_200), (1_792_890_000, 7_200, 3_600),
            (1_711_846_800, 3_600, 7_200), (1_729_990_800, 7_200, 3_600),
        ] as [(Int64, Int32, Int32)] {
            #expect(FrenchTime.offset(at: change - 1) == before)
            #expect(FrenchTime.offset(at: change) == after)
        }
    }

    @Test func `a scene on another clock keeps its offset`() {
        let start = CivilTime(unixSeconds: 1_792_880_000, utcOffset: 0)
        let later = FrenchTime.civil(start.advanced(bySeconds: 86_400), startedAt: start)
        #expect(later.utcOffset == 0)
        #expect(FrenchTime.change(before: later) == nil)
    }

    @Test(arguments: ["2026-03-29T01:59:30+01:00", "2026-10-25T02:59:30+02:00"])
    func `a healthy house lives through the change of hour`(_ start: String) throws {
        let scene = try Scene(text: "base = maison\nstart = \(start)\n", name: "heure")
        var unit = VirtualUnit(scene: scene)
        let before = unit.snapshot.clock.civil.utcOffset
        unit.run(seconds: 120)
        let clock = unit.snapshot.clock
        #expect(clock.civil.utcOffset != before)
        #expect(clock.change?.before == before)
        #expect(clock.civil(at: clock.instant + .seconds(-110)).utcOffset == before)
        let faults = unit.snapshot.faults.filter { $0.state != .todo }
        #expect(faults.isEmpty, "\(faults)")
        let told = unit.snapshot.journal.filter { entry in
            if case .offsetChanged = entry.fact { true } else { false }
        }
        #expect(told.count == 1)
        let date = unit.snapshot.teleinfo[0].value("DATE")?.group.horodate
        #expect(date?.first == (clock.civil.utcOffset == 7_200 ? "E" : "H"))
    }

    @Test func `the local offsets of the machine are asked anew for each time`() {
        let now = UnitClock.system.now()
        #expect(now.civil.utcOffset == LocalOffsets.offset(at: now.civil.unixSeconds))
        #expect(UnitClock.system.now().instant >= now.instant)
    }
}
