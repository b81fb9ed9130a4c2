import WESModel

@testable import WESTUI

/// A house whose RS485 meters answer, or do not.
extension ScreenFixture {
    /// The registers of a meter of one phase, or of three.
    private static func map(_ model: String, phases: Int) -> ModbusMap {
        var registers: [ModbusRegister] = []
        for phase in 1...phases {
            registers += [
                ModbusRegister(
                    .voltage, phase: phase, address: phase * 2, format: .float32),
                ModbusRegister(
                    .current, phase: phase, address: 6 + phase * 2, format: .float32),
                ModbusRegister(.power, phase: phase, address: 12 + phase * 2, format: .float32),
            ]
        }
        registers.append(ModbusRegister(.imported, address: 0x48, format: .float32))
        return ModbusMap(model: model, function: .input, registers: registers)
    }

    /// The meters of the house, by the name of their table.
    private static let rs485: ModbusDescription = {
        var bus = ModbusDescription(device: "/dev/ttyUSB1")
        let meters: [(String, String, String, Int)] = [
            ("chauffe_eau", "Chauffe-eau", "SDM120", 1), ("pac", "Pompe à chaleur", "SDM630", 3),
            ("atelier", "Atelier", "WE-504", 1), ("piscine", "Piscine", "EM111", 1),
            ("voiture", "Borne voiture", "EM24", 3), ("bureau", "Bureau", "SDM230", 1),
        ]
        for (number, meter) in meters.enumerated() {
            bus.meters[meter.0] = ModbusMeterDescription(
                address: number + 1, map: map(meter.2, phases: meter.3), name: meter.1)
        }
        return bus
    }()

    /// Both meters of the téléinfo and a bus of six; `play` has the facts of each second.
    static func bus(
        meters names: [String]? = nil, _ play: (inout ScreenFixture, Int64) -> Void
    ) -> ScreenFixture {
        var unit = meters
        unit.modbus = rs485
        if let names { unit.modbus?.meters = rs485.meters.filter { names.contains($0.key) } }
        var house = configured(unit)
        house.open(1, ago: 60)
        house.lock(1, .standard, 9_600, ago: 50)
        house.open(2, ago: 60)
        house.lock(2, .historique, 1_200, ago: 50)
        let port = "/dev/ttyUSB1"
        house.apply(.link(.modbusBus, .opening(device: port), at: ago(300)))
        house.apply(.link(.modbusBus, .open(device: port, honoured: true), at: ago(300)))
        for second in (Int64(1)...299).reversed() {
            if second <= 8, second % 2 == 0 {
                house.send(1, ScreenFrames.standard(ago: second), ago: second)
                house.send(2, ScreenFrames.historique, ago: second)
            }
            play(&house, second)
            house.tick(ago: second)
        }
        house.finish()
        for (series, history) in house.snapshot.histories {
            house.details[.history(series)] = .history(history)
        }
        return house
    }

    mutating func meter(_ name: String, _ fact: ModbusEvent, ago seconds: Int64) {
        apply(.modbus(.modbus(name), fact, at: Self.ago(seconds)))
    }

    /// A turn of a meter of one phase.
    static func turn(_ watts: Double, volts: Double = 236.1, imported: Double) -> ModbusValues {
        var values = ModbusValues()
        values.voltages = [1: Voltage(volts: volts)]
        values.currents = [1: Current(amperes: abs(watts) / 236)]
        values.powers = [1: Power(watts: watts)]
        values.power = Power(watts: watts)
        values.powerFactor = 0.99
        values.frequency = Frequency(hertz: 50.02)
        values.imported = Energy(wattHours: imported)
        values.exported = Energy(wattHours: 0)
        return values
    }

    /// A turn of a meter of three phases.
    private static func threePhase(_ watts: Double) -> ModbusValues {
        var values = turn(watts, imported: 8_240_170)
        values.powers = [
            1: Power(watts: watts * 0.5), 2: Power(watts: watts * 0.3),
            3: Power(watts: watts * 0.2),
        ]
        values.voltages[2] = Voltage(volts: 234.8)
        values.voltages[3] = Voltage(volts: 237.2)
        values.currents[2] = Current(amperes: 3.81)
        values.currents[3] = Current(amperes: 2.5)
        return values
    }

    private mutating func answer(_ second: Int64, except silent: Set<String> = []) {
        let isOn = (second / 60) % 2 == 0
        let turns: [(String, ModbusValues)] = [
            ("chauffe_eau", Self.turn(isOn ? 2_200 : 0, imported: 1_432_710)),
            ("pac", Self.threePhase(3_000)),
            ("atelier", Self.turn(-640, imported: 88_100)),
            ("piscine", Self.turn(430, imported: 512_040)),
            ("voiture", Self.threePhase(0)), ("bureau", Self.turn(96, imported: 1_204)),
        ]
        for (name, values) in turns
        where !silent.contains(name) && snapshot.unit.modbus?.meters[name] != nil {
            meter(name, .values(values), ago: second)
        }
    }

    /// Six meters that answer.
    static let busHealthy = bus { $0.answer($1) }
    /// One meter alone on the bus.
    static let busOfOne = bus(meters: ["chauffe_eau"]) { $0.answer($1) }
    /// The water heater does not answer any more.
    static let busSilent = bus { house, second in
        house.answer(second, except: second < 60 ? ["chauffe_eau"] : [])
        if second < 60, second % 8 == 0 {
            house.meter("chauffe_eau", .failed(.silence), ago: second)
        }
    }
    /// None of them answers.
    static let busDeaf = bus { house, second in
        for name in rs485.meters.keys.sorted() where second % 8 == 0 {
            house.meter(name, .failed(.silence), ago: second)
        }
    }
    /// One answer in eight of the water heater is damaged.
    static let busNoisy = bus { house, second in
        if second % 8 == 0 { house.meter("chauffe_eau", .failed(.crc), ago: second) }
        house.answer(second)
    }
    /// The words of the water heater come in the other order.
    static let busSwapped = bus { house, second in
        house.answer(second, except: ["chauffe_eau"])
        var values = turn(0, imported: 0)
        values.voltages[1] = Voltage(volts: Double(Float(bitPattern: 0x1EB8_436C)))
        values.powers = [1: Power(watts: Double(Float(bitPattern: 0x8000_4509)))]
        values.power = nil
        values.powerFactor = nil
        values.currents = [:]
        values.frequency = nil
        values.imported = nil
        values.exported = nil
        house.meter("chauffe_eau", .values(values), ago: second)
    }
    /// The water heater answers at address 7.
    static let busElsewhere = bus { house, second in
        house.answer(second, except: ["chauffe_eau"])
        if second % 8 == 0 {
            house.meter("chauffe_eau", .failed(.silence), ago: second)
            house.meter("chauffe_eau", .found(address: 7), ago: second)
        }
    }
    /// The adapter was pulled out.
    static let busUnplugged = bus { house, second in
        guard second > 20 else { return }
        house.answer(second)
        if second == 21 {
            house.apply(
                .link(
                    .modbusBus, .unplugged(device: "/dev/ttyUSB1", since: ago(21)), at: ago(21)))
        }
    }
    /// The index of the water heater went back.
    static let busBack = bus(meters: ["chauffe_eau"]) { house, second in
        house.meter(
            "chauffe_eau",
            .values(turn(2_200, imported: second > 30 ? 1_432_710 : 12)), ago: second)
    }
}

extension ScreenGallery {
    static let modbus: [ScreenGallery] = [
        ScreenGallery("2-rs485", .busHealthy, "2ee"),
        ScreenGallery(
            name: "2-rs485-three", fixture: .busHealthy, keys: keys("2ee") + [.down, .down, .down]),
        ScreenGallery("2-rs485-one", .busOfOne, "2ee"),
        ScreenGallery("2-rs485-silent", .busSilent, "2eejj"),
        ScreenGallery("2-rs485-deaf", .busDeaf, "2ee"),
        ScreenGallery("2-rs485-crc", .busNoisy, "2eejj"),
        ScreenGallery("2-rs485-format", .busSwapped, "2eejj"),
        ScreenGallery("2-rs485-address", .busElsewhere, "2eejj"),
        ScreenGallery("2-rs485-unplugged", .busUnplugged, "2ee"),
        ScreenGallery("2-rs485-back", .busBack, "2ee"),
        ScreenGallery(
            name: "2-rs485-detail", fixture: .busHealthy, keys: keys("2eejj") + [.enter]),
        ScreenGallery("2-rs485-labels", .busHealthy, "2"),
        ScreenGallery("1-rs485", .busHealthy, "1"),
        ScreenGallery("1-rs485-silent", .busSilent, "1"),
        ScreenGallery("1-rs485-unplugged", .busUnplugged, "1"),
    ]
}
