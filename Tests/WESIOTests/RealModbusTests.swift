import Testing
import WESModel

@testable import WESIO

/// The reader against a third-party server, pymodbus, over a pseudo-terminal.
@Suite(.serialized) struct RealModbusTests {
    private static let models = [
        "SDM120", "SDM230", "SDM630", "SDM72V2", "WE-504", "WE-514", "WE-516", "EM111", "EM24",
        "EM330", "iEM3155",
    ]

    private func bus(_ device: String, _ models: [(String, Int)]) throws -> ModbusDescription {
        var bus = ModbusDescription(device: device)
        for (model, address) in models {
            let map = try #require(ModbusMapLibrary.map(of: model))
            bus.meters["m\(address)"] = ModbusMeterDescription(address: address, map: map)
        }
        return bus
    }

    private func named(_ values: ModbusValues) -> [String: Double] {
        var named: [String: Double] = [:]
        for (phase, value) in values.voltages { named["voltage_\(phase)"] = value.volts }
        for (phase, value) in values.currents { named["current_\(phase)"] = value.amperes }
        for (phase, value) in values.powers { named["power_\(phase)"] = value.watts }
        named["power"] = values.power?.watts
        named["power_factor"] = values.powerFactor
        named["frequency"] = values.frequency?.hertz
        named["imported"] = values.imported?.wattHours
        named["exported"] = values.exported?.wattHours
        return named
    }

    @Test func `each built-in map reads the figures that the server holds`() throws {
        let folder = ScratchFolder()
        let meters = Self.models.enumerated().map { ($0.element, $0.offset + 1) }
        guard let server = RealModbusBus(meters.map { "\($0)=\($1)" }, in: folder) else { return }
        let description = try bus(server.device, meters)
        let probe = ModbusProbe()
        let poll = PollThread()
        defer { poll.stop() }
        poll.add(
            Link(
                source: .modbusBus, transport: SerialPort(device: server.device),
                reader: ModbusReader(description, codec: ModbusFraming()), report: probe.report))
        let isRead = probe.wait(seconds: 60) { probe in
            meters.allSatisfy { !probe.values(of: "m\($0.1)").isEmpty }
        }
        #expect(isRead, "\(meters.filter { probe.values(of: "m\($0.1)").isEmpty })")
        for (model, address) in meters {
            #expect(probe.failures(of: "m\(address)").isEmpty, "\(model)")
            let figures = try #require(server.figures[address])
            let read = named(try #require(probe.values(of: "m\(address)").first))
            for (name, figure) in figures {
                let value = try #require(read[name], "\(model) \(name)")
                #expect(abs(value - figure) <= abs(figure) * 1e-9, "\(model) \(name)")
            }
        }
    }

    @Test func `of two meters one is faulty in every way, and each way has its name`() throws {
        let folder = ScratchFolder()
        guard let server = RealModbusBus(["SDM120=1", "EM24=2"], in: folder) else { return }
        let description = try bus(server.device, [("SDM120", 1), ("EM24", 2)])
        let probe = ModbusProbe()
        let port = FlaggingPort(device: server.device)
        let poll = PollThread()
        defer { poll.stop() }
        poll.add(
            Link(
                source: .modbusBus, transport: port,
                reader: ModbusReader(description, codec: ModbusFraming()), report: probe.report))
        #expect(probe.wait { !$0.values(of: "m1").isEmpty && !$0.values(of: "m2").isEmpty })
        for (order, failure) in [
            ("crc", ModbusFailure.crc), ("cut 4", .cut), ("exception 4", .exception(4)),
            ("garble", .parity), ("silent", .silence), ("delay 900", .silence),
        ] {
            port.isFlagging = failure == .parity
            server.order("1 " + order)
            probe.forget()
            #expect(
                probe.wait { $0.failures(of: "m1").contains(failure) }, "\(order)")
            probe.forget()
            #expect(probe.wait { $0.values(of: "m2").count >= 2 }, "\(order)")
            #expect(probe.values(of: "m1").isEmpty, "\(order)")
            let figures = try #require(server.figures[2])
            for values in probe.values(of: "m2") {
                #expect(values.voltages[1]?.volts == figures["voltage_1"], "\(order)")
            }
            server.order("1 ok")
            port.isFlagging = false
            probe.forget()
            #expect(probe.wait { !$0.values(of: "m1").isEmpty }, "\(order)")
        }
        server.order("1 elsewhere 3")
        probe.forget()
        #expect(probe.wait { $0.facts(of: "m1").contains(.found(address: 3)) })
    }
}
