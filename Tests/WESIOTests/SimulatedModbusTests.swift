import Glibc
import Testing
import WESModel

@testable import WESIO

/// The simulated RS485 meters: by hand-made questions, and through the real reader.
@Suite struct SimulatedModbusTests {
    /// Voltage of an SDM120 at address 1: function 04, register 0, two registers.
    private static let question: [UInt8] = [1, 4, 0, 0, 0, 2, 0x71, 0xCB]

    private func scene(_ text: String) throws -> Scene {
        try Scene(
            text: """
                [house]
                voltage = 236 V
                steady = yes
                load.heater = 2200 W
                \(text)
                """, name: "t")
    }

    private func bus(_ more: String = "") throws -> SimulatedModbusBus {
        let text = "[modbus]\n[modbus.a]\nmeasures = heater\nimported = 1432710 Wh\n" + more
        return try #require(SimulatedModbusBus(scene: try scene(text)))
    }

    /// Sends bytes one behind the other; answers with what came back.
    private func ask(
        _ bytes: [UInt8], _ bus: inout SimulatedModbusBus, at start: Delay = .seconds(1)
    ) -> SimulatedModbusBus.Answer? {
        var time = start
        var answer: SimulatedModbusBus.Answer?
        for byte in bytes {
            time = time + bus.character
            if let come = bus.receive(byte, at: time) { answer = come }
        }
        return answer
    }

    @Test func `a question by hand has the voltage for an answer, at the pace of the line`() throws
    {
        var bus = try bus()
        let answer = try #require(ask(Self.question, &bus))
        let bytes = answer.bytes.map(\.value)
        #expect(bytes.prefix(3) == [1, 4, 4])
        let bits = bytes[3...6].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        #expect(Float(bitPattern: bits) == 236)
        #expect(SimulatedModbusBus.check(bytes) == 0)
        // Eight characters of the question, the thought of the meter, nine characters.
        let first = try #require(answer.bytes.first), last = try #require(answer.bytes.last)
        #expect(first.at > .seconds(1) + .milliseconds(18))
        #expect((last.at - first.at) == Delay(nanoseconds: bus.character.nanoseconds * 8))
    }

    @Test func `a question that is cut or damaged anywhere has no answer`() throws {
        for length in 1..<8 {
            var bus = try bus()
            #expect(ask(Array(Self.question.prefix(length)), &bus) == nil)
            // What follows after a silence is another question.
            #expect(ask(Self.question, &bus, at: .seconds(2)) != nil)
        }
        for place in 0..<8 {
            var damaged = Self.question
            damaged[place] ^= 0x10
            var bus = try bus()
            #expect(ask(damaged, &bus) == nil)
        }
    }

    @Test func `registers that a meter has not, and functions that it does not know, are refused`()
        throws
    {
        var bus = try bus()
        func framed(_ bytes: [UInt8]) -> [UInt8] {
            let sum = SimulatedModbusBus.check(bytes)
            return bytes + [UInt8(sum & 0xFF), UInt8(sum >> 8)]
        }
        #expect(
            ask(framed([1, 4, 9, 0, 0, 2]), &bus)?.bytes.map(\.value).prefix(3) == [1, 0x84, 2])
        #expect(
            ask(framed([1, 3, 0, 0, 0, 2]), &bus)?.bytes.map(\.value).prefix(3) == [1, 0x83, 1])
        #expect(
            ask(framed([1, 4, 0, 0, 0, 0]), &bus)?.bytes.map(\.value).prefix(3) == [1, 0x84, 3])
        #expect(ask(framed([2, 4, 0, 0, 0, 2]), &bus) == nil)
    }

    @Test func `the energy counts on with what is drawn`() throws {
        var bus = try bus()
        bus.play(until: .seconds(3_600))
        let question: [UInt8] = [1, 4, 0, 0x48, 0, 2, 0xF1, 0xDD]
        let answer = try #require(ask(question, &bus, at: .seconds(3_600)))
        let bits = answer.bytes.map(\.value)[3...6].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        #expect(abs(Float(bitPattern: bits) - 1_434.91) < 0.01)
    }

    @Test(arguments: SimulatedRegisters.models)
    func `every model is read by the real reader with the figures of the house`(
        _ model: String
    ) throws {
        let text =
            "[modbus]\n[modbus.a]\nmodel = \(model)\naddress = 17\nmeasures = heater\n"
            + "imported = 1432710 Wh\n"
        var unit = VirtualUnit(scene: try scene(text))
        unit.run(seconds: 6)
        let meter = try #require(unit.snapshot.modbus.first)
        let values = try #require(meter.values)
        #expect(meter.tally.failures == 0)
        #expect(meter.oddity == nil)
        #expect(values.health(at: unit.snapshot.clock.instant) == .ok)
        #expect(abs((values.value.voltages[1]?.volts ?? 0) - 236) < 0.1)
        #expect(abs((values.value.totalPower?.watts ?? 0) - 2_200) < 1)
        let amperes = values.value.currents.values.reduce(0) { $0 + $1.amperes }
        #expect(abs(amperes - 2_200 / 236) < 0.15)
        #expect(values.value.frequency?.hertz == 50)
        #expect(abs((values.value.imported?.wattHours ?? 0) - 1_432_710) < 200)
        #expect(unit.snapshot.faults.allSatisfy { $0.state == .todo })
    }

    @Test(arguments: SimulatedRegisters.models)
    func `words in the other order are named for every model of wide values`(
        _ model: String
    ) throws {
        guard model != "WE-504", model != "WE-514" else { return }
        let text =
            "[modbus]\n[modbus.a]\nmodel = \(model)\nmeasures = heater\n"
            + "imported = 1432710 Wh\nat 1s modbus.a words\n"
        var unit = VirtualUnit(scene: try scene(text))
        unit.run(seconds: 14)
        let fault = try #require(unit.snapshot.faults.first { $0.code == .modbusFormat })
        #expect(fault.evidence.formatCause == .wordOrder)
        #expect(unit.snapshot.modbus.first?.values?.failed != false)
    }

    @Test func `a slow meter and one that is silent never starve the others`() throws {
        let text = """
            [modbus]
            [modbus.a]
            measures = heater
            [modbus.b]
            address = 2
            [modbus.c]
            address = 3
            at 0s modbus.b silent
            at 0s modbus.c slow 500ms
            """
        var unit = VirtualUnit(scene: try scene(text))
        unit.run(seconds: 120)
        let meters = unit.snapshot.modbus
        #expect(meters.map(\.tally.turns).first ?? 0 > 30)
        #expect(meters.last?.tally.turns ?? 0 > 30)
        #expect(
            unit.snapshot.faults.filter { $0.state != .todo }.map(\.key)
                == [FaultKey(.modbusSilent, .modbus("b"))])
    }

    @Test func `another parity and another speed than the bus`() throws {
        let text = "[modbus]\nbaud = 2400\nparity = even\n[modbus.a]\nmeasures = heater\n"
        var unit = VirtualUnit(scene: try scene(text))
        unit.run(seconds: 6)
        #expect(unit.snapshot.modbus.first?.values != nil)
        #expect(unit.snapshot.modbus.first?.tally.failures == 0)
    }

    @Test func `a relay that feeds the load moves the meter`() throws {
        let text = """
            base = maison
            [modbus.chauffe_eau]
            measures = water_heater
            at 5s relays.1 close
            """
        var unit = VirtualUnit(scene: try Scene(text: text, name: "t"))
        unit.run(seconds: 4)
        #expect(unit.snapshot.modbus.first?.values?.value.totalPower?.watts == 0)
        unit.run(seconds: 4)
        #expect(unit.snapshot.modbus.first?.values?.value.totalPower?.watts == 2_200)
    }

    @Test func `a meter on a pseudo-terminal answers what was written, at the speed of the bus`()
        throws
    {
        let text = "[modbus]\n[modbus.a]\nmeasures = heater\nimported = 1432710 Wh\n"
        let unit = try SimulatedUnit.start(scene: try scene(text))
        defer { unit.stop() }
        #expect(try read(unit.folder + "/modbus", baud: 9_600).count == 9)
        #expect(try read(unit.folder + "/modbus", baud: 19_200, seconds: 1).isEmpty)
    }

    /// Asks once and listens until the answer is whole or the time is over.
    private func read(_ path: String, baud: Int, seconds: Int = 5) throws -> [UInt8] {
        let port = SerialPort(device: path)
        try port.open()
        defer { port.close() }
        _ = try port.apply(LineSettings(baud: baud, format: .eightNone))
        _ = try port.write(Self.question)
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 256)
        for _ in 0..<(seconds * 20) where bytes.count < 9 {
            var request = pollfd(fd: port.descriptor ?? -1, events: Int16(POLLIN), revents: 0)
            _ = poll(&request, 1, 50)
            var faults = LineFaults()
            let count = try buffer.withUnsafeMutableBytes {
                try port.read(into: $0, faults: &faults)
            }
            bytes += buffer.prefix(count)
        }
        return bytes
    }
}
