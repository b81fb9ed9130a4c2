import Testing

@testable import WESIO
@testable import WESModel

/// What the samples and the lines of a house say once the real readers have read them.
@Suite struct SimulationWaveTests {
    private static let still = """
        base = maison-ondes
        [house]
        steady = yes
        voltage = 230 V
        sun = 1840 W
        load.fridge = 0 W
        load.heat_pump = 0 W
        load.car = 0 W
        load.kettle = 2300 W
        load.standby = 460 W pf 0.7

        [clamps.3]
        measures = standby

        """

    private func snapshot(_ text: String, seconds: Int64 = 4) throws -> Snapshot {
        var unit = VirtualUnit(scene: try Scene(text: Self.still + text, name: "t"))
        unit.run(seconds: seconds)
        return unit.snapshot
    }

    private func watts(_ snapshot: Snapshot, _ number: Int) -> Double {
        snapshot.clamps.first { $0.source.number == number }?.power?.value.watts ?? .nan
    }

    private func amperes(_ snapshot: Snapshot, _ number: Int) -> Double {
        snapshot.clamps.first { $0.source.number == number }?.current?.value.amperes ?? .nan
    }

    private func input(_ snapshot: Snapshot, _ number: Int) throws -> InputLevels {
        try #require(snapshot.clamps.first { $0.source.number == number }?.input)
    }

    @Test(arguments: ["rpict", "emon", "waveform"])
    func `every board shows the powers of the house, with their signs`(_ board: String) throws {
        let found = try snapshot("[clamps]\nboard = \(board)\nperiod = 2s\n")
        for (number, watts) in [(1, 2_300 + 460 + 62 - 1_840.0), (2, -1_840), (3, 460), (4, 2_300)]
        {
            #expect(abs(self.watts(found, number) - watts) < 4 + abs(watts) * 0.003, "\(number)")
        }
        #expect(abs(amperes(found, 3) - 460 / 0.7 / 230) < 0.05)
        #expect(found.mains?.voltage.map { abs($0.value.volts - 230) < 0.5 } == true)
    }

    @Test(arguments: ["rpict", "emon", "waveform"])
    func `a clamp turned round and swapped wires turn the current, not a flag`(
        _ board: String
    ) throws {
        let head = "[clamps]\nboard = \(board)\nperiod = 2s\n"
        let turned = try snapshot(head + "[clamps.4]\nmounting = reversed\n")
        #expect(abs(watts(turned, 4) + 2_300) < 10)
        #expect(watts(turned, 3) > 0)
        let twice = try snapshot(
            head + "[clamps.4]\nmounting = reversed\nat 0s mains swapped\n")
        #expect(abs(watts(twice, 4) - 2_300) < 10)
        #expect(watts(twice, 3) < 0 && watts(twice, 2) > 0)
        #expect(twice.mains?.voltage.map { $0.value.volts > 200 } == true)
    }

    @Test func `a clamp on another phase shows the angle of that phase`() throws {
        for (phase, angle) in [(2, 120.0), (3, -120.0)] {
            let found = try snapshot("at 0s clamps.4 phase \(phase)\n")
            let current = try #require(found.clamps.first { $0.source.number == 4 }?.phasor?.value)
            #expect(abs(StepAngle.degrees(current) - angle) < 1)
            #expect(abs(current.magnitude - 10) < 0.1)
        }
    }

    @Test func `what is wrong with a clamp shows in its current`() throws {
        #expect(abs(amperes(try snapshot("at 0s clamps.4 sct-030\n"), 4) - 7.94) < 0.1)
        #expect(abs(amperes(try snapshot("at 0s clamps.4 ajar\n"), 4) - 5.5) < 0.1)
        #expect(amperes(try snapshot("at 0s clamps.4 both conductors\n"), 4) < 0.1)
        #expect(amperes(try snapshot("at 0s clamps.4 absent\n"), 4) < 0.1)
        #expect(abs(amperes(try snapshot("at 0s clamps.4 pickup\n"), 4) - 0.25) < 0.05)
    }

    @Test func `what is wrong with an input shows in its levels`() throws {
        let healthy = try input(try snapshot(""), 4)
        #expect(abs(healthy.mean - 0.5) < 0.01 && healthy.railShare == 0)
        #expect(try input(try snapshot("at 0s clamps.4 bias lost\n"), 4).mean < 0.3)
        #expect(try input(try snapshot("at 0s clamps.4 no burden\n"), 4).railShare > 0.75)
        let clipped = try input(
            try snapshot("[house]\nload.kettle = 20 kW\n[clamps]\nburden = 33 ohm\n"), 4)
        #expect(clipped.railShare > 0.01 && clipped.railShare < 0.75)
    }

    @Test func `what is wrong with the transformer shows in the voltage`() throws {
        func volts(_ text: String) throws -> Double {
            try snapshot(text).mains?.voltage?.value.volts ?? 0
        }
        #expect(abs(try volts("[mains]\ngain = 106%\n") - 243.8) < 1)
        #expect(abs(try volts("at 0s mains transformer 6\n") - 153.3) < 1)
        #expect(try volts("at 0s mains transformer 12\n") > 288)
        #expect(try volts("at 0s mains absent\n") < 10)
        let direct = try snapshot("at 0s mains dc\n")
        #expect(direct.mains?.input.map { $0.mean > 0.6 && $0.amplitude < 0.05 } == true)
        let stepped = try snapshot("at 0s mains inverter steps\n")
        #expect(stepped.mains?.distortion.map { $0 > 0.2 } == true)
        #expect(try snapshot("").mains?.distortion.map { $0 < 0.03 } == true)
    }

    @Test func `lost lines of an emonTx are counted`() throws {
        let found = try snapshot(
            "[clamps]\nboard = emon\nperiod = 1s\nat 0s clamps lost 20%\n", seconds: 120)
        let lost = try #require(found.clampBoard?.lost)
        #expect(lost > 8 && lost < 45)
        #expect(found.clampBoard?.rejected == 0)
    }

    @Test func `a switch-mode supply and a dimmer have their own waves`() throws {
        let found = try snapshot(
            "[house]\nload.kettle = 460 W shape pulses\nload.standby = 460 W shape cut\n")
        #expect(abs(watts(found, 4) - 460) < 5)
        #expect(abs(watts(found, 3) - 460) < 5)
        for number in [3, 4] {
            let clamp = try #require(found.clamps.first { $0.source.number == number })
            #expect(clamp.distortion.map { $0 > 0.3 } == true)
            #expect(amperes(found, number) > 2.3)
        }
    }
}
