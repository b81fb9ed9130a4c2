import Testing

@testable import WESModel

@Suite struct ModbusRuleTests {
    private func house(_ names: String...) -> RuleHouse {
        var unit = UnitDescription()
        var bus = ModbusDescription(device: "rs485")
        for (offset, name) in (names.isEmpty ? ["a"] : names).enumerated() {
            bus.meters[name] = ModbusMeterDescription(address: offset + 1, map: MeterBus.sdm120)
        }
        unit.modbus = bus
        return RuleHouse(unit)
    }

    @Test func `a healthy bus says nothing, whatever is drawn`() {
        var house = house("a", "b")
        house.run(600) { house in
            house.answer("a", watts: Double(house.second % 7) * 300)
            house.answer("b", watts: 0)
            if house.second % 97 == 0 { house.meter("a", .failed(.silence)) }
            if house.second % 300 == 0 { house.meter("b", .failed(.crc)) }
            #expect(house.codes.isEmpty, "\(house.second) \(house.codes)")
        }
    }

    // MARK: Silence

    @Test func `a meter that never answered is told within ten seconds, with its address`() {
        var house = house("a", "b")
        house.run(10) { house in
            house.answer("a")
            house.meter("b", .failed(.silence))
        }
        #expect(house.codes == [.modbusSilent])
        #expect(house.fault(.modbusSilent, .modbus("b"))?.evidence.address == 2)
    }

    @Test func `a meter that answered and is silent now is told since when`() {
        var house = house()
        house.run(60) { $0.answer() }
        let last = house.second
        house.run(10) { $0.meter("a", .failed(.silence)) }
        #expect(house.codes == [.modbusSilent])
        let since = house.fault(.modbusSilent)?.since
        #expect(since == house.now + .seconds(Int64(last + 1 - house.second)))
        house.run(1) { $0.answer() }
        #expect(house.codes.isEmpty)
    }

    @Test func `one answer in three lost is no silence`() {
        var house = house()
        house.run(120) { house in
            if house.second % 3 == 0 { house.meter("a", .failed(.silence)) } else { house.answer() }
            #expect(house.codes.isEmpty)
        }
    }

    @Test func `a slow meter is given three turns`() {
        var house = house()
        house.run(120) { house in if house.second % 10 == 0 { house.answer() } }
        house.meter("a", .failed(.silence))
        house.meter("a", .failed(.silence))
        house.run(15)
        #expect(house.codes.isEmpty)
        house.run(10) { $0.meter("a", .failed(.silence)) }
        #expect(house.codes == [.modbusSilent])
    }

    @Test func `a bus whose every meter is silent is one finding`() {
        var house = house("a", "b", "c")
        house.run(60) { house in
            house.answer("a")
            house.answer("b")
            house.answer("c")
        }
        house.run(12) { house in
            for name in ["a", "b", "c"] { house.meter(name, .failed(.silence)) }
            #expect(house.codes.count <= 1)
        }
        #expect(house.snapshot.faults.map(\.key) == [FaultKey(.modbusSilent, .modbusBus)])
        #expect(house.fault(.modbusSilent)?.evidence.count == 3)
        house.run(3) { house in
            house.answer("a")
            house.meter("b", .failed(.silence))
            house.meter("c", .failed(.silence))
        }
        #expect(
            Set(house.snapshot.faults.map(\.terminal)) == [.modbus("b"), .modbus("c")])
    }

    @Test func `an adapter that is pulled out is the only finding`() {
        var house = house("a", "b")
        house.run(30) { house in
            house.answer("a")
            house.meter("b", .failed(.silence))
        }
        house.link(.modbusBus, .unplugged(device: "rs485", since: house.now))
        house.run(30)
        #expect(house.snapshot.faults.map(\.key) == [FaultKey(.sourceUnplugged, .modbusBus)])
    }

    // MARK: Address

    @Test func `a device that answers elsewhere replaces the silence`() {
        var house = house()
        house.run(20) { $0.meter("a", .failed(.silence)) }
        #expect(house.codes == [.modbusSilent])
        house.meter("a", .found(address: 5))
        house.run(2) { $0.meter("a", .failed(.silence)) }
        #expect(house.codes == [.modbusAddress])
        #expect(house.fault(.modbusAddress)?.evidence.address == 1)
        #expect(house.fault(.modbusAddress)?.evidence.foundAddress == 5)
        house.run(1) { $0.answer() }
        #expect(house.codes.isEmpty)
    }

    // MARK: Answers

    @Test func `one answer in ten damaged is to be looked at, and is over when they are right`() {
        var house = house()
        house.run(35) { house in
            if house.second % 10 == 0 { house.meter("a", .failed(.crc)) }
            house.answer()
        }
        #expect(house.codes == [.modbusCrc])
        #expect((70...120).contains(house.fault(.modbusCrc)?.evidence.perMille ?? 0))
        house.run(240) { $0.answer() }
        #expect(house.codes.isEmpty)
    }

    @Test func `a meter that falls silent is not called noisy as well`() {
        var house = house()
        house.run(40) { house in
            if house.second % 5 == 0 { house.meter("a", .failed(.crc)) }
            house.answer()
        }
        #expect(house.codes == [.modbusCrc])
        house.run(15) { $0.meter("a", .failed(.silence)) }
        #expect(house.codes == [.modbusSilent])
    }

    @Test func `a wrong parity in every answer is a matter of format, not of noise`() {
        var house = house()
        house.run(12) { house in
            house.meter("a", .failed(.parity))
            house.meter("a", .failed(.parity))
        }
        #expect(house.codes == [.modbusFormat])
        #expect(house.fault(.modbusFormat)?.evidence.formatCause == .parity)
    }

    @Test func `swapped words name the order, once and steadily`() {
        var house = house()
        house.run(10) { house in
            house.meter("a", .values(MeterBus.swapped(236 + Float(house.second) / 50)))
        }
        #expect(house.codes == [.modbusFormat])
        #expect(house.fault(.modbusFormat)?.evidence.formatCause == .wordOrder)
        #expect(house.fault(.modbusFormat)?.evidence.model == "SDM120")
        house.run(60) { house in
            house.meter("a", .values(MeterBus.swapped(236 + Float(house.second) / 50)))
            #expect(house.codes == [.modbusFormat])
        }
        house.run(12) { $0.answer() }
        #expect(house.codes.isEmpty)
    }

    @Test(arguments: [12.0, 95, 170, 275, 4_000])
    func `a voltage that no healthy mains has is a matter of format`(_ volts: Double) {
        var house = house()
        house.run(10) { $0.meter("a", .values(MeterBus.values(volts: volts))) }
        #expect(house.codes == [.modbusFormat])
        #expect(house.fault(.modbusFormat)?.evidence.number == volts)
        #expect(house.fault(.modbusFormat)?.evidence.formatCause == .model)
    }

    @Test func `a meter that refuses every question has another model`() {
        var house = house()
        house.run(10) { $0.meter("a", .failed(.exception(2))) }
        #expect(house.codes == [.modbusFormat])
        #expect(house.fault(.modbusFormat)?.evidence.exception == 2)
    }

    // MARK: Checklist

    @Test func `its point is to do, then right, then silent`() {
        var house = house()
        house.run(1)
        func point() -> CheckPoint? {
            Checklist(house.snapshot, at: house.now).point(.modbus("a"))
        }
        #expect(point()?.state == .todo)
        house.run(3) { $0.answer() }
        #expect(point()?.state == .ok)
        #expect(
            point()?.measure
                == .rs485(Power(watts: 2_200), imported: Energy(wattHours: 1_432_000)))
        house.run(12) { $0.meter("a", .failed(.silence)) }
        #expect(point()?.state == .fault)
        #expect(point()?.measure == .fault(.modbusSilent))
        #expect(Check.all(house.snapshot, at: house.now).count { $0.terminal == .modbus("a") } == 4)
    }
}
