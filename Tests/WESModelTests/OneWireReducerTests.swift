import Testing
import WESModel

/// What is known of the probes after facts of the bus.
@Suite struct OneWireReducerTests {
    private let first = ROMCode(family: 0x28, serial: 1)
    private let second = ROMCode(family: 0x28, serial: 2)

    private func measure(
        _ rom: ROMCode, _ celsius: Double, at seconds: Double, _ house: inout House
    ) {
        house.apply(
            .oneWire(
                .measured(rom, .temperature(Temperature(celsius: celsius))),
                at: House.second(seconds)))
    }

    private func probe(_ rom: ROMCode, _ house: House) -> TemperatureProbe? {
        house.snapshot.oneWire?.probes.first { $0.rom == rom }
    }

    @Test func `a probe that leaves the list is absent and stays known`() {
        var house = House()
        house.apply(.oneWire(.listed([first, second]), at: House.second(1)))
        measure(first, 20, at: 1, &house)
        house.apply(.oneWire(.listed([second]), at: House.second(6)))
        #expect(probe(first, house)?.absentSince == House.second(6))
        #expect(probe(first, house)?.temperature?.value == Temperature(celsius: 20))
        #expect(probe(second, house)?.absentSince == nil)
        house.apply(.oneWire(.listed([first, second]), at: House.second(11)))
        #expect(probe(first, house)?.absentSince == nil)
    }

    @Test func `what is no thermometer is no probe`() {
        var house = House()
        house.apply(
            .oneWire(.listed([ROMCode(family: 0x29, serial: 9), first]), at: House.second(1)))
        #expect(house.snapshot.oneWire?.probes.map(\.rom) == [first])
    }

    @Test func `the slope is degrees a minute over half a minute`() throws {
        var house = House()
        for step in 0..<10 { measure(first, 20 + Double(step) / 2, at: Double(step) * 5, &house) }
        let slope = try #require(probe(first, house)?.slope)
        #expect(abs(slope - 6) < 1e-6)
    }

    @Test func `a single reading has no slope`() {
        var house = House()
        measure(first, 20, at: 1, &house)
        #expect(probe(first, house)?.slope == nil)
    }

    @Test func `85 degrees out of nowhere may be the power-up value, a rise to it is not`() {
        var house = House()
        measure(first, 85, at: 1, &house)
        #expect(probe(first, house)?.isPowerOnValue == true)
        measure(first, 41, at: 6, &house)
        #expect(probe(first, house)?.isPowerOnValue == false)
        for (step, value) in [81.0, 83, 85].enumerated() {
            measure(second, value, at: Double(step) * 5 + 1, &house)
        }
        #expect(probe(second, house)?.isPowerOnValue == false)
    }

    @Test func `wrong answers are counted and leave the last good value`() {
        var house = House()
        measure(first, 20, at: 1, &house)
        house.apply(.oneWire(.measured(first, .checksum), at: House.second(6)))
        house.apply(.oneWire(.measured(first, .empty), at: House.second(11)))
        #expect(probe(first, house)?.checksumErrors == 1)
        #expect(probe(first, house)?.readings == 3)
        #expect(probe(first, house)?.result == .empty)
        #expect(probe(first, house)?.temperature?.at == House.second(1))
    }

    @Test func `a search says how often each device was seen and which are new`() throws {
        var house = House()
        house.apply(.learned(.knownProbe(first), at: .zero))
        house.apply(.oneWire(.listed([first]), at: House.second(1)))
        house.apply(.oneWire(.searchStarted(passes: 4), at: House.second(2)))
        for pass in 1...4 {
            let found = pass == 3 ? [second] : [first, second]
            house.apply(.oneWire(.pass(pass, found: found), at: House.second(2 + Double(pass))))
        }
        house.apply(.oneWire(.searchEnded(isComplete: true), at: House.second(7)))
        let search = try #require(house.snapshot.oneWire?.search)
        #expect(search.seen == [first: 3, second: 4])
        #expect(search.new == [second])
        #expect(!search.isRunning && search.isComplete)
        #expect(
            house.snapshot.journal.last?.fact
                == .search(found: 2, new: 1, absent: 0, isComplete: true))
        #expect(house.snapshot.knownProbes == [first, second])
    }

    @Test func `a probe of a former run that is not listed stays in the table, as absent`() {
        var house = House()
        house.apply(.learned(.knownProbe(second), at: .zero))
        house.apply(.oneWire(.listed([first]), at: House.second(1)))
        #expect(house.snapshot.oneWire?.probes.map(\.rom) == [first, second])
        #expect(probe(second, house)?.absentSince == House.second(1))
        house.apply(.oneWire(.listed([first, second]), at: House.second(6)))
        #expect(probe(second, house)?.absentSince == nil)
        #expect(house.snapshot.oneWire?.probes.count == 2)
    }

    @Test func `a stopped search judges nothing absent`() {
        var house = House()
        house.apply(.oneWire(.listed([first]), at: House.second(1)))
        house.apply(.oneWire(.searchStarted(passes: 4), at: House.second(2)))
        house.apply(.oneWire(.searchEnded(isComplete: false), at: House.second(3)))
        #expect(probe(first, house)?.absentSince == nil)
        #expect(house.snapshot.oneWire?.search?.isRunning == false)
    }
}
