import Testing

@testable import WESModel

/// A meter of the RS485 bus that stands as a clamp.
@Suite struct ModbusClampTests {
    private func unit(_ role: CircuitRole = .load, phase: Int = 1) -> UnitDescription {
        var unit = MeterBus.unit("a")
        var clamp = ClampDescription(name: "Chauffe-eau", role: role, phase: phase)
        clamp.source = "modbus:a"
        unit.clamps[3] = clamp
        return unit
    }

    @Test func `it has the figures and the age of the meter, without any board`() throws {
        var house = RuleHouse(unit())
        house.run(5) { $0.answer() }
        let clamp = try #require(house.snapshot.clamps.first)
        #expect(clamp.source == .clamp(3))
        #expect(clamp.link.isOpen)
        #expect(clamp.power?.value.watts == 2_200)
        #expect(clamp.current.map { abs($0.value.amperes - 9.32) < 0.01 } == true)
        #expect(clamp.power?.at == house.now)
        #expect(clamp.power?.staleAfter == .seconds(10))
        #expect(clamp.direction == .consumption)
        let history = house.snapshot.histories[SeriesID(subject: "clamps.3", kind: .power)]
        #expect(history?.count ?? 0 >= 1)
    }

    @Test func `the sign is that of its role`() {
        var house = RuleHouse(unit(.production))
        house.run(2) { $0.answer(watts: 1_500) }
        #expect(house.snapshot.clamps.first?.power?.value.watts == -1_500)
        house.run(2) { $0.answer(watts: -1_500) }
        #expect(house.snapshot.clamps.first?.power?.value.watts == -1_500)
        var grid = RuleHouse(unit(.grid))
        grid.run(2) { $0.answer(watts: -800) }
        #expect(grid.snapshot.clamps.first?.power?.value.watts == -800)
    }

    @Test func `its energy is the difference of the meter's own index`() {
        var house = RuleHouse(unit())
        house.answer(imported: 1_000)
        house.run(5) { $0.answer(watts: 0, imported: 1_000 + Double($0.second) * 2) }
        let consumed = house.snapshot.clamps.first?.consumed.wattHours ?? 0
        #expect(abs(consumed - 10) < 0.001)
        house.answer(imported: 5)
        #expect(abs((house.snapshot.clamps.first?.consumed.wattHours ?? 0) - consumed) < 2)
    }

    @Test func `one phase of a meter of three is one clamp`() {
        var house = RuleHouse(unit(phase: 2))
        var values = MeterBus.values()
        values.voltages[2] = Voltage(volts: 231)
        values.currents[2] = Current(amperes: 2)
        values.powers = [1: Power(watts: 100), 2: Power(watts: 450), 3: Power(watts: 7)]
        house.meter("a", .values(values))
        #expect(house.snapshot.clamps.first?.power?.value.watts == 450)
        #expect(house.snapshot.clamps.first?.current?.value.amperes == 2)
    }

    @Test func `what a meter cannot show is not observable, never ok`() throws {
        var house = RuleHouse(unit(.production))
        house.run(12) { $0.answer() }
        let checks = Check.all(house.snapshot, at: house.now).filter { $0.terminal == .clamp(3) }
        for code in [
            FaultCode.clampReversed, .clampWrongPhase, .clampBias, .clampNoBurden, .clampClipped,
            .clampPickup, .clampAjar, .clampSct030, .clampBothConductors, .clampSwapped,
        ] {
            let check = try #require(checks.first { $0.code == code })
            #expect(!check.isObservable, "\(code)")
        }
        #expect(checks.first { $0.code == .clampNoDirection }?.isObservable == true)
        #expect(house.codes.isEmpty)
    }

    @Test func `its point is right once it saw a current, and falls silent with its meter`() {
        var house = RuleHouse(unit())
        house.run(2) { $0.answer(watts: 0) }
        func point() -> CheckPoint? { Checklist(house.snapshot, at: house.now).point(.clamp(3)) }
        #expect(point()?.measure == .noCurrent)
        house.run(2) { $0.answer() }
        #expect(point()?.state == .ok)
        house.run(12) { $0.meter("a", .failed(.silence)) }
        #expect(point()?.measure == .fault(.modbusSilent))
    }

    @Test func `an answer that is no measure is none of the clamp either`() {
        var house = RuleHouse(unit())
        house.run(3) { $0.answer() }
        house.run(2) { $0.meter("a", .values(MeterBus.swapped())) }
        #expect(house.snapshot.clamps.first?.power?.failed == true)
    }

    @Test func `beside a board each clamp keeps its own source`() throws {
        var unit = RuleHouse.unit
        unit.modbus = MeterBus.unit("a").modbus
        unit.clamps[3]?.source = "modbus:a"
        var house = RuleHouse(unit)
        house.run(5) { house in
            house.report([1: 700, 2: -100, 3: 1, 4: 50])
            house.answer()
        }
        #expect(house.snapshot.clamps.map { $0.power?.value.watts } == [700, -100, 2_200, 50])
        house.link(.clamps, .unplugged(device: "d", since: house.now))
        #expect(house.snapshot.clamps.map(\.link.isOpen) == [false, false, true, false])
        house.link(.modbusBus, .unplugged(device: "d", since: house.now))
        #expect(house.snapshot.clamps.map(\.link.isOpen) == [false, false, false, false])
    }
}
