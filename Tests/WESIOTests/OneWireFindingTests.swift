import Testing
import WESIO
import WESModel

/// What the rules make of a bus whose every bit was played: from the fault of a wire to its name.
@Suite struct OneWireFindingTests {
    private static let board = "29-00000012AB34"

    /// A bus of so many named probes, with a script.
    private func unit(
        _ script: String, probes: Int = 6, more: String = "", budget: Int = 100
    ) throws -> VirtualUnit {
        let list = (1...probes).map { "[probe.\(Self.rom($0))]\nname = Sonde \($0)\n" }
        let text =
            "start = 2026-11-25T12:40:00+01:00\n[onewire]\nbudget = \(budget) mA\n"
            + list.joined(separator: "\n") + "\n" + more + "\n" + script
        return VirtualUnit(scene: try Scene(text: text, name: "t"))
    }

    private static func rom(_ number: Int) -> String {
        ROMCode(family: 0x28, serial: 0x0316_A279_0000 + UInt64(number)).text
    }

    private func found(_ unit: VirtualUnit) -> [String] {
        unit.snapshot.faults.filter { $0.terminal.area == "onewire" }
            .map { $0.code.rawValue + " " + $0.terminal.rawValue }
    }

    private static let wrongs: [(script: String, found: String)] = [
        ("at 20s onewire open", "onewire.absent onewire"),
        ("at 20s onewire short", "onewire.short onewire"),
        ("at 20s onewire stuck low", "onewire.stuck_low onewire"),
        ("at 20s onewire noise 20%", "onewire.noise onewire"),
        ("at 20s onewire cable 110m", "onewire.noise onewire"),
        ("at 20s onewire.\(rom(2)) absent", "onewire.missing onewire.\(rom(2))"),
        ("at 20s onewire.\(rom(2)) power on", "onewire.power_on onewire.\(rom(2))"),
        ("at 20s onewire.\(rom(2)) underpowered", "onewire.underpowered onewire.\(rom(2))"),
        ("at 0s onewire.\(rom(2)) parasite", "onewire.parasite onewire.\(rom(2))"),
    ]

    @Test(arguments: wrongs)
    func `a fault of the bus is named in time, and nothing else is`(
        _ script: String, _ code: String
    ) throws {
        var unit = try unit(script)
        unit.run(seconds: 19)
        #expect(found(unit).filter { !$0.hasPrefix("onewire.parasite") } == [])
        unit.run(seconds: 26)
        #expect(found(unit) == [code])
    }

    @Test func `a fault that is mended goes`() throws {
        for wrong in Self.wrongs where wrong.script.hasPrefix("at 20s") {
            var unit = try unit(wrong.script + " for 30s")
            unit.run(seconds: 230)
            #expect(found(unit) == [], "\(wrong.script)")
        }
    }

    @Test func `a loose contact is unstable in a search`() throws {
        var unit = try unit("at 0s onewire.\(Self.rom(3)) loose 30%")
        unit.run(seconds: 20)
        unit.send(.searchOneWire(passes: 10), as: CommandID(rawValue: 1))
        unit.run(seconds: 20)
        let fault = unit.snapshot.faults.first { $0.code == .onewireUnstable }
        #expect(fault?.terminal.rawValue == "onewire.\(Self.rom(3))")
        #expect(fault?.evidence.passes == 10)
        #expect((fault?.evidence.seen).map { (1..<10).contains($0) } == true)
    }

    @Test func `too many probes at once lack power, and the budget says it before`() throws {
        var unit = try unit("", probes: 80)
        unit.run(seconds: 40)
        #expect(found(unit) == ["onewire.budget onewire"])
    }

    @Test func `a probe that nobody knows is new and unnamed`() throws {
        var unit = try unit("", more: "[probe.28-00000000BEEF]\n")
        unit.run(seconds: 30)
        #expect(
            Set(found(unit)) == ["onewire.new onewire.28-00000000BEEF", "onewire.unnamed onewire"])
    }

    @Test func `an output that is held is told with its relay`() throws {
        var unit = try unit(
            "at 20s onewire.\(Self.board) held low 2",
            more: "[probe.\(Self.board)]\n[relays.3]\nboard = \(Self.board):2\ntested = yes\n")
        unit.run(seconds: 19)
        #expect(found(unit).filter { !$0.hasPrefix("onewire.new") } == [])
        unit.run(seconds: 26)
        let fault = unit.snapshot.faults.first { $0.code == .onewireLatch }
        #expect(fault?.terminal.rawValue == "onewire.\(Self.board)")
        #expect(fault?.evidence.relay == 3)
        #expect(fault?.evidence.commanded == .open)
        #expect(fault?.evidence.readBack == .closed)
    }

    @Test func `a hand finds its probe, and a pulled plug too`() throws {
        let held =
            "[probe.28-00000000BEEF]\ntemperature = 20 C\nhand = every 10min for 40s from 15s\n"
        var unit = try unit("at 60s onewire.\(Self.rom(4)) absent", more: held)
        unit.run(seconds: 8)
        unit.send(.locateProbe(true), as: CommandID(rawValue: 1))
        unit.run(seconds: 25)
        let warmed = unit.snapshot.oneWire?.location
        #expect(warmed?.found?.text == "28-00000000BEEF")
        unit.run(seconds: 40)
        let pulled = unit.snapshot.oneWire?.location
        #expect(pulled?.found?.text == Self.rom(4))
    }
}
