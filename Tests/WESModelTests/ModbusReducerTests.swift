import Testing

@testable import WESModel

@Suite struct ModbusReducerTests {
    private func house(_ names: String = "a") -> RuleHouse { RuleHouse(MeterBus.unit(names)) }

    @Test func `values have an age, three turns of their own pace and at least ten seconds`() throws
    {
        var house = house()
        house.run(60) { house in if house.second % 5 == 0 { house.answer() } }
        let meter = try #require(house.snapshot.modbus.first)
        #expect(meter.period == .seconds(5))
        #expect(meter.values?.staleAfter == .seconds(15))
        #expect(meter.values?.value.totalPower?.watts == 2_200)
        #expect(meter.values?.health(at: house.now + .seconds(14)) == .ok)
        #expect(meter.values?.health(at: house.now + .seconds(16)) == .stale)
    }

    @Test func `exchanges that fail are counted by kind, with the last one`() throws {
        var house = house()
        house.run(3) { $0.answer() }
        for failure: ModbusFailure in [
            .silence, .crc, .cut, .parity, .foreign, .exception(2), .silence,
        ] {
            house.meter("a", .failed(failure))
        }
        let meter = try #require(house.snapshot.modbus.first)
        #expect(meter.tally.turns == 3)
        #expect(meter.tally.silences == 2)
        #expect(meter.tally.damaged == 2)
        #expect(meter.tally.parities == 1)
        #expect(meter.tally.refusals == 1)
        #expect(meter.tally.foreign == 1)
        #expect(meter.tally.exchanges == 10)
        #expect(meter.lastFailure == .silence)
        #expect(meter.lastFailedAt == house.now)
    }

    @Test func `the power is kept for its plot`() {
        var house = house()
        house.run(60) { $0.answer(watts: Double($0.second)) }
        let history = house.snapshot.histories[SeriesID(subject: "modbus.a", kind: .power)]
        #expect(history?.count == 12)
    }

    @Test(arguments: [
        ModbusQuantity.voltage, .current, .power, .powerFactor, .frequency, .imported,
    ])
    func `what no meter measures is never shown as a measure`(_ quantity: ModbusQuantity) throws {
        var house = house()
        house.run(5) { $0.answer() }
        for number in [3.4e38, 2.4e-41, .nan, .infinity] {
            var values = MeterBus.values()
            switch quantity {
            case .voltage: values.voltages[1] = Voltage(volts: number)
            case .current: values.currents[1] = Current(amperes: number)
            case .power: values.power = Power(watts: number)
            case .powerFactor: values.powerFactor = number
            case .frequency: values.frequency = Frequency(hertz: number)
            case .imported, .exported: values.imported = Energy(wattHours: number)
            }
            house.meter("a", .values(values))
            let meter = try #require(house.snapshot.modbus.first)
            #expect(meter.values?.failed == true)
            #expect(meter.values?.value == MeterBus.values())
            #expect(meter.oddity?.quantity == quantity)
        }
        house.answer()
        #expect(house.snapshot.modbus.first?.values?.failed == false)
        #expect(house.snapshot.modbus.first?.oddity == nil)
    }

    @Test func `a voltage that the map has and the turn has not was no number`() {
        var house = house()
        var values = MeterBus.values()
        values.voltages = [:]
        house.meter("a", .values(values))
        #expect(house.snapshot.modbus.first?.values == nil)
        #expect(house.snapshot.modbus.first?.oddity?.value == nil)
    }

    @Test func `a phase that is not connected is no oddity`() {
        var house = house()
        var values = MeterBus.values()
        values.voltages[2] = Voltage(volts: 0)
        values.voltages[3] = Voltage(volts: 1.2)
        house.meter("a", .values(values))
        #expect(house.snapshot.modbus.first?.oddity == nil)
    }

    @Test func `words in the other order are told from another model`() {
        var house = house()
        house.meter("a", .values(MeterBus.swapped()))
        #expect(house.snapshot.modbus.first?.oddity?.cause == .wordOrder)
        var other = house
        var values = MeterBus.values()
        values.voltages[1] = Voltage(volts: 12_345.6)
        other.meter("a", .values(values))
        #expect(other.snapshot.modbus.first?.oddity?.cause == .model)
    }

    @Test(arguments: [
        (ModbusRegister.Format.int32, 236.1, 0.1), (.uint32, 236.1, 0.1),
        (.float64, 236.1, 1), (.int64, 236, 1), (.uint64, 236, 1), (.float32, 236, 1),
    ])
    func `words turned twice are the value again`(
        _ format: ModbusRegister.Format, _ value: Double, _ scale: Double
    ) throws {
        let register = ModbusRegister(.voltage, address: 0, format: format, scale: scale)
        let once = try #require(register.swapped(value))
        #expect(abs(once - value) > 1)
        if once.isFinite, abs(once) > 1e-30, abs(once) < 1e15 {
            let twice = try #require(register.swapped(once))
            #expect(abs(twice - value) < 0.001)
        }
        #expect(register.swapped(1e300) == nil || format == .float64 || format == .float32)
    }

    @Test func `an index that goes back is told in the journal with both values`() throws {
        var house = house()
        house.answer(imported: 5_000)
        house.answer(imported: 5_000.4)
        house.answer(imported: 5_000.2)
        #expect(house.snapshot.modbus.first?.stepBack == nil)
        house.answer(imported: 12)
        let step = try #require(house.snapshot.modbus.first?.stepBack)
        #expect(step.before.wattHours == 5_000.2)
        #expect(step.after.wattHours == 12)
        #expect(house.snapshot.journal.last?.fact == .meterStepBack(step))
        #expect(house.snapshot.modbus.first?.values?.value.imported?.wattHours == 12)
    }

    @Test func `the port of the bus is told once and belongs to every meter`() {
        var house = RuleHouse(MeterBus.unit("a", "b"))
        house.link(.modbusBus, .unplugged(device: "rs485", since: house.now))
        #expect(house.snapshot.modbus.allSatisfy { !$0.link.isOpen })
        let told = house.snapshot.journal.filter { $0.source == .modbusBus }
        #expect(told.count == 1)
    }

    @Test func `a meter added to an open bus finds it open, and the others stay`() throws {
        var house = house()
        house.run(3) { $0.answer() }
        let unit = MeterBus.unit("a", "b")
        house.apply(
            .configured(unit, changed: unit.changes(from: house.snapshot.unit), at: house.now))
        #expect(house.snapshot.modbus.map(\.link.isOpen) == [true, true])
        #expect(house.snapshot.modbus.first?.values != nil)
        #expect(house.snapshot.modbus.last?.values == nil)
    }
}
