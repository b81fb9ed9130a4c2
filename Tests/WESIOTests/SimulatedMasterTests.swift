import Testing
import WESModel

@testable import WESIO

/// The simulated DS2480B against what two real drivers sent to one, and what they accepted.
@Suite struct SimulatedMasterTests {
    @Test func `a master tells what it is after its first reset`() {
        var master = SimulatedDS2480B(bus: SimulatedOneWireBus([]))
        #expect(master.said(to: "C1") == "")
        #expect(master.said(to: "17455B0F91") == "16445A0093")
        #expect(master.said(to: "C5") == "CF")
    }

    @Test func `six devices are walked as digitemp walked them`() throws {
        let roms = try [
            "100000080A00036F", "220000000A000622", "260000000A00046A", "280000000A00012A",
            "28FF641E0A0002BD", "290000000A000576",
        ].map { try #require(ROMCode(wire: hexadecimal($0))) }
        var master = SimulatedDS2480B(bus: SimulatedOneWireBus(roms))
        _ = master.said(to: "C1")
        let walks = [
            ("00000000000000000000000000000000", "F04502000000008000880000000A00AA28"),
            ("80000000000000000000000000000000", "F0C5080100000000008800000002008808"),
            ("80080200000000000000000000000000", "F0C508ABAA2028A802880000000800A28A"),
            ("08000000000000000000000000000000", "F01D080000000000008800000028000808"),
            ("28000000000000000000000000000000", "F03D080000000000008800000020008828"),
            ("02000000000000000000000000000000", "F08308000000000000880000002200282A"),
        ]
        for (sent, answer) in walks {
            #expect(master.said(to: "C5") == "CD")
            #expect(master.said(to: "E1F0E3B5E1" + sent + "E3A5") == answer)
        }
    }

    @Test func `a thermometer converts while the pull-up holds and is read after it`() throws {
        let rom = try #require(ROMCode(wire: hexadecimal("280000000A00012A")))
        var master = SimulatedDS2480B(bus: SimulatedOneWireBus([rom]))
        _ = master.said(to: "C1")
        #expect(master.said(to: "C5E155280000000A00012A") == "CD55280000000A00012A")
        #expect(master.said(to: "BEFFFFFFFFFFFFFFFFFF") == "BE50054B467FFF0C101C")
        #expect(master.said(to: "E3C5E155280000000A00012A") == "CD55280000000A00012A")
        #expect(master.said(to: "E33F8585958585859587") == "3E8484978484849784")
        #expect(master.said(to: "F1", at: .milliseconds(1_800)) == "EE")
        let late = Delay.milliseconds(1_900)
        #expect(master.said(to: "C5E155280000000A00012A", at: late) == "CD55280000000A00012A")
        #expect(master.said(to: "BEFFFFFFFFFFFFFFFFFF", at: late) == "BE40014B467FFF10101D")
    }

    @Test func `a relay board confirms what is written to its latch`() throws {
        let rom = try #require(ROMCode(wire: hexadecimal("290000000A000576")))
        var master = SimulatedDS2480B(bus: SimulatedOneWireBus([rom]))
        _ = master.said(to: "C1")
        #expect(master.said(to: "C5E155290000000A000576") == "CD55290000000A000576")
        #expect(master.said(to: "5A7C83FFFF") == "5A7C83AA7C")
        #expect(master.bus.latch(of: rom) == 0x7C)
        #expect(master.said(to: "E3C5E155290000000A000576") == "CD55290000000A000576")
        #expect(master.said(to: "CC8D0080") == "CC8D0080")
        #expect(master.said(to: "E3C5E155290000000A000576") == "CD55290000000A000576")
        #expect(master.said(to: "F08D00FFFFFFFFFF") == "F08D0080FFFFC748")
    }

    @Test func `each fault of the line shows by its own answer`() throws {
        let rom = try #require(ROMCode(wire: hexadecimal("28139BBB0B00001F")))
        var master = SimulatedDS2480B(bus: SimulatedOneWireBus([rom]))
        _ = master.said(to: "C1")
        let walk = "C5E1F0E3B5E1" + String(repeating: "00", count: 16) + "E3A5"
        #expect(master.said(to: walk) == "CDF080080A028A828A8A8A0000000000AA02")
        master.bus.condition.line = .stuckLow
        #expect(master.said(to: walk) == "CD00" + String(repeating: "55", count: 16))
        master.bus.condition.line = .short
        #expect(master.said(to: "C5") == "CC")
        master.bus.condition.line = .open
        #expect(master.said(to: "C5") == "CF")
        master.bus.condition.line = nil
        master.bus.condition.devices[.probe(rom)] = DeviceMishap()
        #expect(master.said(to: walk) == "CDF080080A028A828A8A8A0000000000AA02")
        master.bus.condition.devices[.probe(rom)]?.isAbsent = true
        #expect(master.said(to: "C5") == "CF")
    }

    @Test func `the time in memory is that of the bytes and of the bus`() throws {
        let rom = ROMCode(family: 0x28, serial: 7)
        var line = MemoryByteLine(SimulatedDS2480B(bus: SimulatedOneWireBus([rom])))
        try line.open()
        try line.write([0xC1])
        #expect(try line.read(1, within: .milliseconds(5)) == [])
        #expect(line.now == .zero + .milliseconds(5))
        let start = line.now
        try line.write([0xC5])
        #expect(try line.read(1, within: .seconds(1)) == [0xCD])
        // Two characters of 1,04 ms and a reset of 1,1 ms.
        #expect(line.now - start == Delay(nanoseconds: 2 * 1_041_666 + 1_096_000))
    }
}

/// Bytes from hexadecimal.
func hexadecimal(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text[...]
    while rest.count >= 2 {
        bytes.append(UInt8(rest.prefix(2), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
    }
    return bytes
}

extension SimulatedDS2480B {
    /// What it answers to bytes, in hexadecimal.
    mutating func said(to text: String, at time: Delay = .zero) -> String {
        hexadecimal(text).compactMap { receive($0, at: time)?.value }.map {
            ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true)
        }.joined()
    }
}
