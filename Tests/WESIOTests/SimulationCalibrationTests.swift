import Testing
import WESModel

@testable import WESIO

/// Calibration and inversion of a clamp whose raw samples go the whole way.
@Suite struct SimulationCalibrationTests {
    private func unit(_ clamp: String) throws -> VirtualUnit {
        try VirtualUnit(
            scene: Scene(
                text: """
                    [house]
                    voltage = 236 V
                    steady = yes
                    standing = 0 W
                    load.kettle = 2000 W every 10min for 50s from 20s
                    load.motor = 900 W every 10min for 1min from 80s pf 0.6
                    [teleinfo.1]
                    kind = linky
                    role = grid
                    mode = standard
                    tariff = hc
                    [clamps]
                    board = waveform
                    rate = 1280 Hz
                    [clamps.1]
                    role = grid
                    measures = grid
                    [clamps.2]
                    measures = kettle motor
                    \(clamp)
                    [mains]
                    """, name: "essai"))
    }

    private func clamp(_ unit: VirtualUnit) -> Clamp? {
        unit.snapshot.clamps.first { $0.source == .clamp(2) }
    }

    @Test func `a clamp 5 % and 2 degrees off ends within half a percent of S`() throws {
        var unit = try unit("gain = 105%\nlead = 2 deg")
        unit.run(seconds: 30)
        let off = try #require(clamp(unit)?.power?.value.watts)
        #expect(abs(off - 2_000) > 80)
        let identifier = CommandID(rawValue: 1)
        unit.send(.calibrate(.clamp(2), .knownLoad(Power(watts: 2_000))), as: identifier)
        unit.run(seconds: 14)
        #expect(unit.snapshot.outcomes[identifier] == .done)
        let kettle = try #require(clamp(unit))
        #expect(abs((kettle.power?.value.watts ?? 0) - 2_000) < 0.005 * 2_000)
        #expect(abs(kettle.reactive?.value.vars ?? 99) < 0.005 * 2_000)
        // The motor alone: 900 W at a power factor of 0.6 are 1 500 VA.
        unit.run(seconds: 46)
        let motor = try #require(clamp(unit))
        #expect(abs((motor.power?.value.watts ?? 0) - 900) < 0.005 * 1_500)
        #expect(abs((motor.apparent?.value.voltAmperes ?? 0) - 1_500) < 0.005 * 1_500)
    }

    @Test func `the meter calibrates the mains and the clamp of the delivery point`() throws {
        var unit = try unit("")
        unit.run(seconds: 30)
        unit.send(.calibrate(.mains, .meter), as: CommandID(rawValue: 1))
        unit.run(seconds: 14)
        #expect(unit.snapshot.outcomes[CommandID(rawValue: 1)] == .done)
        unit.send(.calibrate(.clamp(1), .meter), as: CommandID(rawValue: 2))
        unit.run(seconds: 14)
        #expect(unit.snapshot.outcomes[CommandID(rawValue: 2)] == .done)
        let gain = unit.snapshot.calibrations[.clamp(1)]?.current.gain ?? 0
        #expect(abs(gain - 1) < 0.005)
    }

    @Test func `a reversed clamp is turned once a step test has proved it`() throws {
        var unit = try unit("mounting = reversed")
        unit.run(seconds: 10)
        unit.send(.invert(.clamp(2), true), as: CommandID(rawValue: 1))
        #expect(unit.snapshot.outcomes[CommandID(rawValue: 1)] == .notProved)
        unit.send(
            .startStepTest(.clamp(2), load: .power(Power(watts: 1_900))),
            as: CommandID(rawValue: 2))
        unit.run(seconds: 30)
        let proof = try #require(unit.snapshot.stepProofs[.clamp(2)])
        #expect(proof.isReversed == true)
        unit.send(.invert(.clamp(2), true), as: CommandID(rawValue: 3))
        #expect(unit.snapshot.outcomes[CommandID(rawValue: 3)] == .done)
        unit.run(seconds: 5)
        let turned = try #require(clamp(unit))
        #expect(turned.isInverted)
        #expect(abs((turned.power?.value.watts ?? 0) - 2_000) < 20)
        #expect(unit.snapshot.stepProofs[.clamp(2)]?.isReversed == false)
    }
}
