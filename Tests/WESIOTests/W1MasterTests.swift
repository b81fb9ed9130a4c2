import Glibc
import Testing
import WESModel

@testable import WESIO

@Suite struct W1MasterTests {
    private static let first = ROMCode(family: 0x28, serial: 0xA1)
    private static let second = ROMCode(family: 0x28, serial: 0x0316_A279_01FF)
    private static let names = ["28-0000000000a1", "28-0316a27901ff"]
    private static let walk = OneWireJob.walk(SearchWalk(directions: 0))

    private func kernel() -> MemoryKernel {
        MemoryKernel(Dictionary(Self.names.map { ($0, .init()) }) { first, _ in first })
    }

    private func master(_ kernel: MemoryKernel) throws -> W1Master {
        var master = W1Master(master: "w1", folder: kernel)
        #expect(try master.perform(.open) == .done)
        return master
    }

    @Test func `the list of the kernel is told, and the line is ok`() throws {
        var master = try master(kernel())
        let both = OneWireJobAnswer.listed([Self.first, Self.second], faults: SearchFaults())
        #expect(try master.perform(.list) == both)
        #expect(try master.perform(Self.walk) == both)
        #expect(try master.perform(.line) == .line(.ok))
        #expect(try master.perform(.verify(Self.first)) == .verified(true))
        #expect(!master.walks)
    }

    @Test func `a search finds what was plugged in, then the kernel searches again`() throws {
        let kernel = kernel()
        var master = try master(kernel)
        kernel.change { $0.devices["28-0000000000a2"] = .init() }
        guard case .listed(let before, _) = try master.perform(.list),
            case .listed(let after, _) = try master.perform(Self.walk)
        else { return #expect(Bool(false), "no listing") }
        #expect(before.count == 2)
        #expect(after.count == 3)
        // The bus searches for this program alone from now on.
        #expect(kernel.change { $0.written } == ["w1_master_search=1"])
        #expect(kernel.change { $0.search } == 0)
        _ = try master.perform(.close)
        #expect(kernel.change { $0.search } == -1)
    }

    @Test func `a kernel that does not search by itself is left so`() throws {
        let kernel = kernel()
        var master = try master(kernel)
        kernel.change { $0.search = 0 }
        _ = try master.perform(Self.walk)
        _ = try master.perform(.close)
        #expect(kernel.change { $0.written } == ["w1_master_search=1"])
        #expect(kernel.change { $0.search } == 0)
    }

    @Test func `conversions begin together, and a reading then takes no time`() throws {
        let kernel = kernel()
        var master = try master(kernel)
        let roms = [Self.first, Self.second]
        _ = try master.perform(.convert(roms, broadcast: true, power: false))
        for rom in roms {
            #expect(
                try master.perform(.read(rom))
                    == .probe(.temperature(Temperature(celsius: 25.0625)), resolution: 12))
        }
        #expect(kernel.change { $0.conversions } == 1)
        // One by one where the supply does not feed them all.
        _ = try master.perform(.convert(roms, broadcast: false, power: false))
        for rom in roms { _ = try master.perform(.read(rom)) }
        #expect(kernel.change { $0.conversions } == 3)
    }

    @Test func `an account that may not write still reads each probe`() throws {
        let kernel = kernel()
        kernel.change { $0.isWritable = false }
        var master = try master(kernel)
        _ = try master.perform(.convert([Self.first], broadcast: true, power: false))
        guard case .probe(.temperature, _) = try master.perform(.read(Self.first)) else {
            return #expect(Bool(false), "no temperature")
        }
        #expect(
            try master.perform(Self.walk)
                == .listed([Self.first, Self.second], faults: SearchFaults()))
        // The kernel's list has the last word on a probe that does not answer.
        kernel.change { $0.devices[Self.names[0]]?.isThere = false }
        #expect(try master.perform(.verify(Self.first)) == .verified(true))
    }

    @Test func `a probe that has gone reads as empty and is not found again`() throws {
        let kernel = kernel()
        var master = try master(kernel)
        kernel.change { $0.devices[Self.names[0]]?.isThere = false }
        #expect(try master.perform(.read(Self.first)) == .probe(.empty, resolution: nil))
        #expect(try master.perform(.verify(Self.first)) == .verified(false))
        #expect(
            try master.perform(.list) == .listed([Self.second], faults: SearchFaults()))
        kernel.change { $0.devices[Self.names[0]]?.isThere = true }
        #expect(
            try master.perform(Self.walk)
                == .listed([Self.first, Self.second], faults: SearchFaults()))
    }

    @Test func `one search tells all probes that have gone`() throws {
        let kernel = kernel()
        var master = try master(kernel)
        kernel.change { state in
            for name in Self.names { state.devices[name]?.isThere = false }
        }
        #expect(try master.perform(Self.walk) == .listed([], faults: SearchFaults()))
        #expect(kernel.change { $0.searches } == 2)
        #expect(kernel.change { $0.search } == 0)
        _ = try master.perform(.close)
        #expect(kernel.change { $0.search } == -1)
    }

    @Test func `a wrong check byte is a fault of the reading, not an absence`() throws {
        let kernel = kernel()
        var master = try master(kernel)
        kernel.change { $0.devices[Self.names[0]]?.isSpoilt = true }
        #expect(try master.perform(.read(Self.first)) == .probe(.checksum, resolution: nil))
        #expect(try master.perform(.verify(Self.first)) == .verified(true))
        guard case .listed(let roms, _) = try master.perform(.list) else {
            return #expect(Bool(false), "no list")
        }
        #expect(roms.contains(Self.first))
    }

    @Test func `a probe without its Vdd wire says so`() throws {
        let kernel = kernel()
        var master = try master(kernel)
        #expect(try master.perform(.powerSupply(Self.first)) == .powered(isParasite: false))
        kernel.change { $0.devices[Self.names[0]]?.isParasite = true }
        #expect(try master.perform(.powerSupply(Self.first)) == .powered(isParasite: true))
        kernel.change { $0.devices[Self.names[0]]?.files["ext_power"] = Array("-5\n".utf8) }
        #expect(try master.perform(.powerSupply(Self.first)) == .powered(isParasite: nil))
    }

    @Test func `ghosts are a line held low, and nothing at all is an empty one`() throws {
        let kernel = kernel()
        var master = try master(kernel)
        kernel.change { _ = $0.listed.insert("00-800000000000") }
        #expect(try master.perform(.line) == .line(.stuckLow))
        kernel.change { $0.listed = [] }
        #expect(try master.perform(.line) == .line(.absent))
    }

    @Test func `a folder that is not there is missing`() {
        let kernel = kernel()
        kernel.change { $0.failure = IOFailure(.missing, device: "w1", errno: ENOENT) }
        var master = W1Master(master: "w1", folder: kernel)
        #expect(throws: IOFailure(.missing, device: "w1", errno: ENOENT)) {
            try master.perform(.open)
        }
        #expect(W1Master(master: "ds2480b:/dev/ttyUSB0") == nil)
    }

    @Test func `humidity is read with the law of the probe`() throws {
        let rom = ROMCode(family: 0x26, serial: 0xB1)
        let kernel = MemoryKernel([
            "26-0000000000b1": .init(files: [
                "temperature": Array("5888\n".utf8), "vdd": Array("500\n".utf8),
                "vad": Array("195\n".utf8), "iad": Array("164\n".utf8),
            ])
        ])
        var master = try master(kernel)
        let laws = ProbeLaws(
            humidity: .hih4000, light: .photodiode(ohm: 390, luxPerMicroampere: 105.263))
        guard case .climate(let reading?, _) = try master.perform(.climate(rom, laws)) else {
            return #expect(Bool(false), "no reading")
        }
        #expect(reading.temperature.celsius == 23)
        #expect(abs((reading.humidity?.percent ?? 0) - 36.9152) < 0.01)
        #expect(abs((reading.light?.lux ?? 0) - 10_805) < 5)
        kernel.change { $0.devices["26-0000000000b1"]?.isThere = false }
        #expect(try master.perform(.climate(rom, laws)) == .climate(nil, .empty))
        let battery = ROMCode(family: 0x1B, serial: 1)
        #expect(try master.perform(.climate(battery, laws)) == .done)
    }

    @Test func `a relay board is read, driven and started by its bytes`() throws {
        let rom = ROMCode(family: 0x29, serial: 0xAB34)
        let name = "29-00000000ab34"
        let kernel = MemoryKernel([
            name: .init(files: [
                "state": [0xFE], "output": [0xFF], "activity": [0], "status_control": [0x88],
            ])
        ])
        var master = try master(kernel)
        #expect(
            try master.perform(.board(rom))
                == .board(
                    RelayBoardRegisters(pins: 0xFE, latch: 0xFF, activity: 0, control: 0x88)))
        #expect(
            try master.perform(.driveBoard(rom, latch: 0xFE))
                == .board(
                    RelayBoardRegisters(pins: 0xFE, latch: 0xFE, activity: 0, control: 0x88)))
        #expect(
            try master.perform(.startBoard(rom, latch: 0xFF))
                == .board(RelayBoardRegisters(pins: 0xFE, latch: 0xFF, activity: 0, control: 0)))
        kernel.change { $0.devices[name]?.files["status_control"] = [0xFF] }
        #expect(try master.perform(.board(rom)) == .board(nil))
        kernel.change { $0.devices[name]?.files["status_control"] = [0x88] }
        kernel.change { $0.devices[name]?.files["state"] = [] }
        #expect(try master.perform(.board(rom)) == .board(nil))
    }

    @Test func `the value at power-up is told by the bytes of the file`() {
        func text(_ bytes: [UInt8], _ verdict: String) -> [UInt8] {
            let words = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
            let line = words.joined(separator: " ")
            return Array("\(line) : crc=00 \(verdict)\n\(line) t=85000\n".utf8)
        }
        let start: [UInt8] = [0x50, 0x05, 0x4B, 0x46, 0x7F, 0xFF, 0x0C, 0x10, 0x1C]
        #expect(W1SlaveText.reading(of: text(start, "YES"), family: 0x28).0 == .powerOn)
        #expect(W1SlaveText.reading(of: text(start, "NO"), family: 0x28).0 == .checksum)
        let ones = [UInt8](repeating: 0xFF, count: 9)
        #expect(W1SlaveText.reading(of: text(ones, "NO"), family: 0x28).0 == .empty)
        let zeros = [UInt8](repeating: 0, count: 9)
        #expect(W1SlaveText.reading(of: text(zeros, "YES"), family: 0x28).0 == .stuckLow)
        for cut in 0..<text(start, "YES").count - 1 {
            let (result, _) = W1SlaveText.reading(
                of: text(start, "YES").prefix(cut), family: 0x28)
            #expect(result != .temperature(Temperature(celsius: 85)))
        }
        #expect(W1SlaveText.reading(of: [], family: 0x28).0 == .empty)
    }
}
