import Glibc
import Testing
import WESModel

@testable import WESIO

/// `--tester=28,10,26,29`: numbers and values that the program computes.
private let thermometer = ROMCode(family: 0x28, serial: 0xD7_2800_00)
private let halfDegrees = ROMCode(family: 0x10, serial: 0x01EF_1000_00)
private let climate = ROMCode(family: 0x26, serial: 0x02D9_2600_00)
private let board = ROMCode(family: 0x29, serial: 0x03D6_2900_00)
private let stranger = ROMCode(family: 0x28, serial: 0x1122_3344)

@Suite(.serialized) struct OWServerMasterTests {
    private let devices = "--tester=28,10,26,29"

    @Test(arguments: [[], ["--no_persistence"], ["--pingcrazy"]])
    func `a real server is searched and read`(options: [String]) throws {
        guard let server = RealOWServer(options: ["--tester=28,10,26,29"] + options) else { return }
        var master = try #require(server.master)
        #expect(try master.perform(.open) == .done)
        let all = [thermometer, halfDegrees, climate, board]
        guard case .listed(let roms, let faults) = try master.perform(.walk(.init(directions: 0)))
        else { return #expect(Bool(false), "no listing") }
        #expect(Set(roms) == Set(all))
        #expect(faults.total == 0)
        guard case .listed(let known, _) = try master.perform(.list) else {
            return #expect(Bool(false), "no list")
        }
        #expect(known == all.sorted { ($0.family, $0.serial) < ($1.family, $1.serial) })
        #expect(try master.perform(.line) == .line(.ok))
        #expect(try master.perform(.verify(thermometer)) == .verified(true))
        #expect(try master.perform(.verify(stranger)) == .verified(false))
        let before = master.now
        guard
            case .converting(let end) = try master.perform(
                .convert([thermometer, halfDegrees], broadcast: true, power: false))
        else { return #expect(Bool(false), "no conversion") }
        #expect(end > before)
        #expect(try celsius(&master, thermometer) == 4)
        #expect(try celsius(&master, halfDegrees) == 1.7)
        _ = try master.perform(.convert([thermometer], broadcast: false, power: false))
        #expect(try celsius(&master, thermometer) == 4)
        guard
            case .powered(let isParasite) = try master.perform(.powerSupply(thermometer))
        else { return #expect(Bool(false), "no supply") }
        #expect(isParasite != nil)
        #expect(try master.perform(.close) == .done)
    }

    @Test func `humidity and relays of a real server are read`() throws {
        guard let server = RealOWServer(options: [devices]) else { return }
        var master = try #require(server.master)
        _ = try master.perform(.open)
        guard
            case .climate(let reading?, let result) = try master.perform(
                .climate(climate, ProbeLaws()))
        else { return #expect(Bool(false), "no reading") }
        #expect(result == .temperature(reading.temperature))
        #expect(reading.temperature.celsius > 0)
        #expect(reading.humidity != nil)
        guard case .board(let registers?) = try master.perform(.board(board)) else {
            return #expect(Bool(false), "no registers")
        }
        // PIO.BYTE is 42 there, and 1 is a transistor that is on: a latch of 0.
        #expect(registers.latch == ~42)
        guard case .board(.some) = try master.perform(.driveBoard(board, latch: 0xFE)) else {
            return #expect(Bool(false), "no registers after a command")
        }
        guard case .board(.some) = try master.perform(.startBoard(board, latch: 0xFF)) else {
            return #expect(Bool(false), "no registers after a start")
        }
        #expect(try master.perform(.climate(stranger, ProbeLaws())) == .climate(nil, .empty))
        #expect(try master.perform(.board(stranger)) == .board(nil))
    }

    @Test func `a probe that is not there reads as empty`() throws {
        guard let server = RealOWServer(options: [devices]) else { return }
        var master = try #require(server.master)
        _ = try master.perform(.open)
        #expect(try master.perform(.read(stranger)) == .probe(.empty, resolution: nil))
    }

    @Test func `a server that ends is unplugged, and missing after that`() throws {
        var server = RealOWServer(options: [devices])
        guard var master = server?.master else { return }
        _ = try master.perform(.open)
        server = nil
        #expect(throws: IOFailure.self) { try master.perform(.list) }
        do {
            _ = try master.perform(.open)
            #expect(Bool(false), "nobody listens there")
        } catch {
            #expect(error.code == .missing)
        }
        #expect(server == nil)
    }

    @Test(arguments: ["ds2480b:/dev/ttyUSB0", "w1", "owserver:", "owserver:host:0"])
    func `the master of another kind, or without a host, is none`(text: String) {
        #expect(OWServerMaster(master: text) == nil)
    }

    @Test func `a host alone is on the usual port`() {
        #expect(OWServerMaster(master: "owserver:gateway.lan")?.device == "owserver:gateway.lan")
        #expect(OWServerMaster(master: "owserver:[::1]:4304") != nil)
        #expect(OWServerMaster(master: "owserver:[::1]") != nil)
    }

    private func celsius(
        _ master: inout OWServerMaster, _ rom: ROMCode
    ) throws -> Double? {
        guard case .probe(.temperature(let value), _) = try master.perform(.read(rom)) else {
            return nil
        }
        return value.celsius
    }
}
