import Testing
import WESModel

@testable import WESIO

/// The tables of the RS485 bus, and register maps.
@Suite struct ModbusConfigurationTests {
    private static let bus = "[modbus]\ndevice = \"/dev/ttyUSB1\"\n"

    private func problems(_ text: String) -> [String] {
        guard case .failure(let found) = UnitConfiguration.parse(text, file: "u") else { return [] }
        return found.all.map { problem in
            let place = "\(problem.line):\(problem.column) \(problem.key) "
            switch problem.reason {
            case .wrongValue(let expected): return place + expected
            case .sharedDevice(let other): return place + "shared, " + other
            case .needs(let other): return place + "needs, " + other
            case .missingKey: return place + "missing"
            case .notYet(let instead): return place + "not yet, " + instead
            default: return place + "\(problem.reason)"
            }
        }
    }

    @Test func `a bus has its settings and its meters`() throws {
        let unit = try UnitConfiguration.parse(
            Self.bus + """
                baud = 19200
                parity = "even"
                rs485 = "rts"
                gap_ms = 50
                [modbus.meters.chauffe_eau]
                address = 3
                model = "sdm120"
                name = "Chauffe-eau"
                timeout_ms = 900
                [modbus.meters.pac]
                address = 4
                model = "EM340"
                [clamps.1]
                source = "modbus:chauffe_eau"
                """, file: "u"
        ).get().description
        let bus = try #require(unit.modbus)
        #expect(bus.baud == 19_200 && bus.parity == .even && bus.turnsWithRTS)
        #expect(bus.gap == .milliseconds(50))
        let heater = try #require(bus.meters["chauffe_eau"])
        #expect(heater.address == 3 && heater.name == "Chauffe-eau")
        #expect(heater.timeout == .milliseconds(900))
        #expect(heater.map.model == "SDM120" && heater.map.function == .input)
        #expect(heater.map.gap == .milliseconds(100))
        #expect(bus.meters["pac"]?.map.model == "EM340")
        #expect(bus.meters["pac"]?.map.wordOrder == .low)
        #expect(unit.clamps[1]?.source == "modbus:chauffe_eau")
        #expect(LinkPlan.links(serving: unit.sources, in: unit) == [.modbusBus])
    }

    @Test(arguments: [
        ("[modbus]\nbaud = 9600", ["1:1 modbus.device missing"]),
        ("[modbus.meters.a]\naddress = 1\nmodel = \"SDM120\"", ["1:1 modbus.device missing"]),
        (bus + "stop_bits = 2\nparity = \"odd\"", ["3:1 modbus.stop_bits 1"]),
        (bus + "parity = \"mark\"", ["3:1 modbus.parity \"none\" | \"even\" | \"odd\""]),
        (
            "[modbus]\ndevice = \"record:/a\"",
            ["2:1 modbus.device \"/dev/…\" | \"tcp://HOST:PORT\""]
        ),
        (bus + "[modbus.meters.a]\nmodel = \"SDM120\"", ["3:1 modbus.meters.a.address missing"]),
        (bus + "[modbus.meters.a]\naddress = 1", ["3:1 modbus.meters.a.model missing"]),
        (
            bus + "[modbus.meters.a]\naddress = 248\nmodel = \"SDM120\"",
            ["4:1 modbus.meters.a.address 1…247"]
        ),
        (
            bus + "[modbus.meters.a]\naddress = 1\nmodel = \"sdm121\"",
            ["5:1 modbus.meters.a.model \"SDM120\""]
        ),
        (
            bus + "[modbus.meters.a]\naddress = 1\nmodel = \"em-24\"",
            ["5:1 modbus.meters.a.model \"EM24\""]
        ),
        (
            bus
                + "[modbus.meters.a]\naddress = 1\nmodel = \"EM24\"\n[modbus.meters.b]\naddress = 1\n"
                + "model = \"EM24\"",
            ["7:1 modbus.meters.b.address shared, modbus.meters.a.address"]
        ),
        (
            bus
                + "[modbus.meters.pac]\naddress = 1\nmodel = \"EM24\"\n[clamps.1]\nsource = \"modbus:pad\"",
            ["7:1 clamps.1.source \"modbus:pac\""]
        ),
        (
            "[clamps.1]\nsource = \"modbus:pac\"",
            ["2:1 clamps.1.source needs, modbus.meters.pac.address"]
        ),
        (
            "[clamps]\nsource = \"modbus:pac\"",
            ["2:1 clamps.source not yet, clamps.1.source = \"modbus:pac\""]
        ),
        (
            bus + "[teleinfo.1]\ndevice = \"/dev/ttyUSB1\"",
            ["4:1 teleinfo.1.device shared, modbus.device"]
        ),
    ])
    func `what cannot be is refused at its place with what can`(text: String, expected: [String]) {
        #expect(problems(text) == expected)
    }

    @Test func `a meter of three phases stands as three clamps, a phase of it once`() {
        let meter = Self.bus + "[modbus.meters.a]\naddress = 1\nmodel = \"EM24\"\n"
        func clamp(_ number: Int, _ phase: Int) -> String {
            "[clamps.\(number)]\nsource = \"modbus:a\"\nphase = \(phase)\n"
        }
        #expect(problems(meter + clamp(1, 1) + clamp(2, 2) + clamp(3, 3)).isEmpty)
        #expect(
            problems(meter + clamp(1, 1) + clamp(2, 1)) == [
                "10:1 clamps.2.source shared, clamps.1.source"
            ])
    }

    @Test func `a meter that changed has its bus start again, and nothing else`() throws {
        func unit(_ address: Int) throws -> UnitDescription {
            try UnitConfiguration.parse(
                "[teleinfo.1]\ndevice = \"/dev/a\"\n" + Self.bus
                    + "[modbus.meters.a]\naddress = \(address)\nmodel = \"EM24\"\n"
                    + "[modbus.meters.b]\naddress = 9\nmodel = \"EM24\"\n", file: "u"
            ).get().description
        }
        let (old, new) = (try unit(1), try unit(2))
        let changed = new.changes(from: old)
        #expect(changed == [.modbus("a")])
        #expect(LinkPlan.links(serving: changed, in: new) == [.modbusBus])
        #expect(LinkPlan.device(of: .modbusBus, in: new) == "/dev/ttyUSB1")
        #expect(LinkPlan.reader(of: .modbusBus, in: new) is ModbusReader)
    }

    @Test func `every model of the program has a sound map`() throws {
        #expect(ModbusMapLibrary.models.count == 16)
        for model in ModbusMapLibrary.models {
            let map = try #require(ModbusMapLibrary.map(of: model.lowercased()), "\(model)")
            #expect(map.model == model)
            let voltages = map.registers.filter { $0.quantity == .voltage }
            #expect(voltages.contains { $0.phase == 1 })
            #expect(map.registers.contains { $0.quantity == .imported })
            #expect(
                Set(map.registers.map { "\($0.quantity) \($0.phase ?? 0)" }).count
                    == map.registers.count)
            for block in ModbusBlock.blocks(of: map) { #expect((1...125).contains(block.count)) }
        }
    }

    @Test(arguments: [
        ("function = 4\n[registers]\nvoltage = \"0 int16\"", "0:0 model missing"),
        ("model = \"a\"\n[registers]\nvoltage = \"0 int16\"", "0:0 function missing"),
        ("model = \"a\"\nfunction = 5\n[registers]\nvoltage = \"0 int16\"", "2:1 function 3 | 4"),
        ("model = \"a\"\nfunction = 3\n", "0:0 registers missing"),
        (
            "model = \"a\"\nfunction = 3\nword_order = \"big\"\n[registers]\nvoltage = \"0 int16\"",
            "3:1 word_order \"high\" | \"low\""
        ),
        (
            "model = \"a\"\nfunction = 3\n[registers]\nvoltage_4 = \"0 int16\"",
            "4:1 registers.voltage_4 unknown, registers.voltage_1"
        ),
        (
            "model = \"a\"\nfunction = 3\n[registers]\nvoltage = \"65535 int32\"",
            "4:1 registers.voltage \"0x0131 uint16 / 100\""
        ),
        (
            "model = \"a\"\nfunction = 3\n[registers]\nvoltage = \"0 int24\"",
            "4:1 registers.voltage \"0x0131 uint16 / 100\""
        ),
        (
            "model = \"a\"\nfunction = 3\n[registers]\nvoltage = \"0 int16 / 0\"",
            "4:1 registers.voltage \"0x0131 uint16 / 100\""
        ),
        (
            "model = \"a\"\nfunction = 3\ngap_m = 3\n[registers]\nvoltage = \"0 int16\"",
            "3:1 gap_m unknown, gap_ms"
        ),
    ])
    func `a map that cannot be read is refused at its place`(text: String, expected: String) {
        guard case .failure(let found) = ModbusMapFile.parse(text, file: "map.toml") else {
            Issue.record("taken: \(text)")
            return
        }
        let told = found.all.map { problem in
            let place = "\(problem.line):\(problem.column) \(problem.key) "
            switch problem.reason {
            case .wrongValue(let wanted): return place + wanted
            case .missingKey: return place + "missing"
            case .unknownKey(let nearest): return place + "unknown, " + (nearest ?? "")
            default: return place + "\(problem.reason)"
            }
        }
        #expect(told == [expected])
        #expect(found.all.allSatisfy { $0.file == "map.toml" })
    }

    @Test func `a map of one's own is found beside the configuration, and refused as a file`()
        throws
    {
        let folder = ScratchFolder()
        let files = FolderOperations(folder: folder.path)
        let map = "model = \"Atelier\"\nfunction = 3\n[registers]\nvoltage = \"10 uint16 / 10\"\n"
        let wrong = "model = \"Atelier\"\nfunction = 3\n[registers]\nvoltage = \"10 uint17\"\n"
        #expect(files.write("atelier.toml", Array(map.utf8)) == 0)
        #expect(files.write("faux.toml", Array(wrong.utf8)) == 0)
        func load(_ model: String) -> Result<UnitConfiguration, ConfigurationProblems> {
            UnitConfiguration.parse(
                Self.bus + "[modbus.meters.a]\naddress = 1\nmodel = \"\(model)\"",
                file: folder.path + "/unit.toml")
        }
        let register = ModbusRegister(.voltage, address: 10, format: .uint16, scale: 0.1)
        for model in ["atelier.toml", folder.path + "/atelier.toml"] {
            #expect(
                try load(model).get().description.modbus?.meters["a"]?.map.registers == [register])
        }
        guard case .failure(let found) = load("faux.toml") else {
            Issue.record("taken")
            return
        }
        #expect(found.all.map(\.file) == [folder.path + "/faux.toml"])
        #expect(found.all.map(\.line) == [4])
    }

    @Test func `values lie in their registers by format and word order`() {
        func value(
            _ words: [UInt16], _ format: ModbusRegister.Format, _ order: ModbusMap.WordOrder = .high
        ) -> Double? {
            var registers = ModbusDecoder.Registers()
            for (offset, word) in words.enumerated() { registers[5 + offset] = word }
            return ModbusDecoder.value(
                of: ModbusRegister(.power, address: 5, format: format), order: order, in: registers)
        }
        #expect(value([0xFFFE], .int16) == -2)
        #expect(value([0xFFFE], .uint16) == 65_534)
        #expect(value([0x0001, 0x0002], .uint32) == 65_538)
        #expect(value([0x0002, 0x0001], .uint32, .low) == 65_538)
        #expect(value([0xFFFF, 0xFFFE], .int32) == -2)
        #expect(value([0x4366, 0x8000], .float32) == 230.5)
        #expect(value([0x8000, 0x4366], .float32, .low) == 230.5)
        #expect(value([0, 0, 0, 7], .int64) == 7)
        #expect(value([7, 0, 0, 0], .uint64, .low) == 7)
        #expect(value([0x406C, 0xD000, 0, 0], .float64) == 230.5)
        #expect(value([0x7FC0, 0], .float32) == nil)
        #expect(value([0x7FFF, 0xFFFF], .int32) == nil)
        #expect(value([0x8000, 0, 0, 0], .int64) == nil)
        #expect(value([1], .uint32) == nil)
    }
}
