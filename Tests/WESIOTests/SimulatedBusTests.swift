import Testing
import WESModel

@testable import WESIO

/// The devices of the simulated bus and the physics of its line, through a simulated DS2480B.
@Suite struct SimulatedBusTests {
    private func master(_ text: String) throws -> SimulatedDS2480B {
        let scene = try Scene(text: text, name: "t")
        var master = SimulatedDS2480B(bus: try #require(SimulatedOneWireBus(scene: scene)))
        _ = master.said(to: "C1")
        return master
    }

    /// Converts all at an instant and reads one device a second later: its nine bytes.
    private func scratchpad(
        _ master: inout SimulatedDS2480B, _ rom: ROMCode, at time: Delay
    ) -> [UInt8] {
        _ = master.said(to: "E3C5E1CC44", at: time)
        let later = time + .seconds(1)
        let selected = rom.wire.reduce("") { text, byte in
            // A byte E3h is doubled in data mode.
            text + (byte < 16 ? "0" : "") + String(byte, radix: 16)
                + (byte == 0xE3 ? "e3" : "")
        }
        _ = master.said(to: "E3C5E155" + selected, at: later)
        let answer = master.said(to: "BE" + String(repeating: "FF", count: 9), at: later)
        return Array(hexadecimal(answer).dropFirst())
    }

    @Test func `check bytes are right at any time, also for a DS18S20 below zero`() throws {
        let text = "[probe.10-000802C1E0A4]\ntemperature = -8.3 C\nswing = 9 C every 1min"
        var master = try master(text)
        let rom = ROMCode(family: 0x10, serial: 0x0008_02C1_E0A4)
        let probe = try #require(try Scene(text: text, name: "t").oneWire?.probes.first)
        for second in Int64(0)..<60 {
            let bytes = scratchpad(&master, rom, at: .seconds(2 * second))
            #expect(CRC8.checksum(bytes) == 0)
            let half = Int(Int16(bitPattern: UInt16(bytes[0]) | UInt16(bytes[1]) << 8)) >> 1
            let celsius = Double(half) - 0.25 + Double(16 - Int(bytes[6])) / 16
            let wanted = probe.temperature(at: .seconds(2 * second) + .milliseconds(750))
            #expect(abs(celsius - wanted) < 0.06, "\(celsius) \(wanted)")
        }
    }

    @Test(arguments: [(9, 3), (10, 2), (11, 1)])
    func `a coarse resolution clears the low bits and converts faster`(
        bits: Int, low: Int
    ) throws {
        let rom = ROMCode(family: 0x28, serial: 1)
        var master = try master(
            "[probe.\(rom.text)]\ntemperature = 21.9 C\nresolution = \(bits)")
        let bytes = scratchpad(&master, rom, at: .zero)
        #expect(bytes[0] & UInt8((1 << low) - 1) == 0)
        #expect(bytes[4] == UInt8(bits - 9) << 5 | 0x1F)
        #expect(CRC8.checksum(bytes) == 0)
    }

    @Test func `each trouble of a probe shows in its scratchpad`() throws {
        let (hot, weak, torn) = (
            ROMCode(family: 0x28, serial: 1), ROMCode(family: 0x28, serial: 2),
            ROMCode(family: 0x28, serial: 3)
        )
        var master = try master(
            """
            [probe.\(hot.text)]
            [probe.\(weak.text)]
            [probe.\(torn.text)]
            at 0s onewire.\(hot.text) power on
            at 0s onewire.\(weak.text) underpowered
            at 0s onewire.\(torn.text) checksum
            """)
        let powered = scratchpad(&master, hot, at: .zero)
        #expect(Array(powered[0...1]) == [0x50, 0x05] && powered[6] == 0x0C)
        let starved = scratchpad(&master, weak, at: .seconds(5))
        #expect(Array(starved[0...1]) == [0xFF, 0x07] && starved[6] == 0x0C)
        #expect(CRC8.checksum(starved) == 0)
        #expect(CRC8.checksum(scratchpad(&master, torn, at: .seconds(10))) != 0)
    }

    @Test func `a supply feeds so many conversions and no more`() throws {
        var master = try master("[onewire]\nsupply = 12 mA\nmore = 12")
        let probes = try #require(
            try Scene(text: "[onewire]\nmore = 12", name: "t").oneWire?.probes)
        var fed = 0
        for (index, probe) in probes.enumerated() {
            let bytes = scratchpad(&master, probe.rom, at: .seconds(5 * Int64(index)))
            if bytes[6] != 0x0C { fed += 1 }
        }
        // 1,5 mA each.
        #expect(fed == 8)
    }

    @Test func `a probe without Vdd converts under the strong pull-up only`() throws {
        let rom = ROMCode(family: 0x28, serial: 1)
        var master = try master("[probe.\(rom.text)]\nat 0s onewire.\(rom.text) parasite")
        // It tells by a 0 after B4h.
        #expect(master.said(to: "C5E1CCB4E391") == "CDCCB490")
        let unfed = scratchpad(&master, rom, at: .seconds(2))
        #expect(unfed[6] == 0x0C)
        // Skip, then 44h bit by bit, the pull-up after its last bit.
        let start = Delay.seconds(5)
        #expect(master.said(to: "E3C5E1CCE33F8585958585859587", at: start).hasPrefix("CDCC3E"))
        #expect(master.said(to: "F1", at: .seconds(6)) == "EE")
        _ = master.said(to: "C5E1CC", at: .seconds(6))
        let fed = hexadecimal(master.said(to: "BEFFFFFFFFFFFFFFFFFF", at: .seconds(6)))
        #expect(Array(fed.dropFirst().prefix(2)) == [0x40, 0x01])
    }

    @Test func `the longer the cable, the more readings come out wrong`() {
        let shares = [0.0, 40, 60, 80, 120].map { metres -> Double in
            var condition = BusCondition()
            condition.cable = metres
            return condition.slotNoise
        }
        #expect(shares[0] == 0 && shares[1] == 0)
        #expect(shares[2] > 0 && shares[3] > 2 * shares[2] && shares[4] > 2 * shares[3])
    }

    @Test func `noise makes the share of wrong readings that the script says`() throws {
        let rom = ROMCode(family: 0x28, serial: 1)
        var master = try master("[probe.\(rom.text)]\nat 0s onewire noise 20%")
        var wrong = 0
        for turn in Int64(0)..<400 {
            let bytes = scratchpad(&master, rom, at: .seconds(2 * turn))
            if CRC8.checksum(bytes) != 0 { wrong += 1 }
        }
        #expect((50...110).contains(wrong), "\(wrong) of 400")
    }

    @Test func `the same scene gives the same noise`() throws {
        let rom = ROMCode(family: 0x28, serial: 1)
        let text = "seed = 9\n[probe.\(rom.text)]\nat 0s onewire noise 50%"
        var first = try master(text)
        var second = try master(text)
        for turn in Int64(0)..<20 {
            let time = Delay.seconds(2 * turn)
            #expect(
                scratchpad(&first, rom, at: time) == scratchpad(&second, rom, at: time))
        }
    }

    @Test func `a DS2438 shows its sensor on VAD and its supply on VDD`() throws {
        let rom = ROMCode(family: 0x26, serial: 1)
        var master = try master("[probe.\(rom.text)]\ntemperature = 21.5 C\nhumidity = 50%")
        var page: [UInt8] = []
        var volts: [Double] = []
        for (status, second) in [("01", Int64(0)), ("09", 1)] {
            for command in ["4E00" + status, "B4", "44", "B800"] {
                _ = master.said(to: "E3C5E1CC" + command, at: .seconds(second))
            }
            _ = master.said(to: "E3C5E1CCBE00", at: .seconds(second))
            page = hexadecimal(master.said(to: "FFFFFFFFFFFFFFFFFF", at: .seconds(second)))
            #expect(CRC8.checksum(page) == 0)
            #expect(page[0] & 0x08 == (status == "09" ? 0x08 : 0))
            volts.append(Double(UInt16(page[3]) | UInt16(page[4]) << 8) / 100)
        }
        #expect(Double(Int16(page[1]) | Int16(page[2]) << 8) / 256 == 21.5)
        #expect(volts[1] == 3.3)
        let sensed = (volts[0] / volts[1] - 0.1515) / 0.00636
        #expect(abs(sensed / (1.0546 - 0.00216 * 21.5) - 50) < 0.5)
    }
}
