import Testing

@testable import WESModel

/// The guided calibration, driven by the reports of front ends that are off.
@Suite struct CalibrationTests {
    private static let kettle = Phasor(real: 9.3, imaginary: 0)

    /// A front end 5 % and 2 degrees off, a kettle on clamp 2.
    private func frontEnd() -> FrontEnd {
        var front = FrontEnd()
        front.gain = 1.05
        front.lead = 2
        front.loads = [2: Self.kettle]
        return front
    }

    @Test func `a front end 5 % and 2 degrees off ends within half a percent of S`() {
        var front = frontEnd()
        front.seconds(3)
        let load = Power(watts: 9.3 * 236)
        #expect(front.send(.calibrate(.clamp(2), .knownLoad(load))) == .started)
        front.seconds(12)
        #expect(front.outcome == .done)
        // Any other load now, down to a motor that is nearly all reactive.
        for (real, imaginary) in [(9.3, 0.0), (3.5, -3.6), (1, -10), (4, 3), (-8, -1)] {
            let current = Phasor(real: real, imaginary: imaginary)
            front.loads = [2: current]
            front.second()
            let apparent = current.magnitude * 236
            let clamp = front.clamp(2)
            let power = clamp?.power?.value.watts ?? 0
            let reactive = clamp?.reactive?.value.vars ?? 0
            #expect(abs(power - real * 236) < 0.005 * apparent)
            #expect(abs(reactive + imaginary * 236) < 0.005 * apparent)
            #expect(abs((clamp?.apparent?.value.voltAmperes ?? 0) - apparent) < 0.005 * apparent)
            #expect(
                ((clamp?.phasor?.value ?? .zero) - current).magnitude < 0.005 * current.magnitude)
            #expect(abs((clamp?.powerFactor?.value ?? 0) - abs(real) / current.magnitude) < 0.005)
        }
    }

    @Test func `before and after are kept and the journal tells it`() throws {
        var front = frontEnd()
        front.seconds(3)
        front.send(.calibrate(.clamp(2), .knownLoad(Power(watts: 9.3 * 236))))
        front.seconds(12)
        let record = try #require(front.snapshot.calibrations[.clamp(2)])
        let proof = try #require(record.proof)
        #expect(abs(record.current.gain - 1 / 1.05) < 1e-6)
        #expect(abs(record.current.leadDegrees - 2) < 1e-6)
        #expect(record.previous == Calibration.none)
        #expect(proof.measure == .power)
        #expect(proof.reference == 9.3 * 236)
        #expect(abs(proof.before - 1.05 * 9.3 * 236 * Rotation(degrees: 2).cosine) < 1e-6)
        #expect(abs(proof.after - proof.reference) < 1e-6)
        #expect(front.snapshot.journal.last?.fact == .calibrated(record))
        #expect(front.snapshot.calibrationRun == nil)
    }

    @Test func `a noisy front end is right too, once its floor is taken off`() {
        var front = frontEnd()
        front.noise = 0.1
        front.loads = [2: .zero]
        front.seconds(2)
        #expect(front.send(.calibrate(.clamp(2), .floor)) == .started)
        front.seconds(12)
        #expect(front.outcome == .done)
        #expect(abs((front.clamp(2)?.current?.value.amperes ?? 1)) < 1e-6)
        #expect(abs((front.clamp(2)?.floor?.amperes ?? 0) - 0.1) < 1e-9)
        front.loads = [2: Self.kettle]
        front.send(.calibrate(.clamp(2), .knownLoad(Power(watts: 9.3 * 236))))
        front.seconds(12)
        front.loads = [2: Phasor(real: 0.2, imaginary: 0)]
        front.second()
        #expect(abs((front.clamp(2)?.current?.value.amperes ?? 0) - 0.2) < 0.001)
        let floor = front.snapshot.calibrations[.clamp(2)]?.current.floor.amperes ?? 0
        #expect(abs(floor - 0.1) < 1e-9)
    }

    @Test func `the mains follows URMS and the grid clamp SINSTS`() {
        var front = FrontEnd()
        front.gain = 0.96
        front.voltageGain = 1.04
        front.loads = [1: Phasor(real: 12, imaginary: -5)]
        front.house.lock(1, .standard)
        front.seconds(5)
        #expect(front.send(.calibrate(.mains, .meter)) == .started)
        front.seconds(12)
        #expect(front.outcome == .done)
        #expect(abs((front.snapshot.mains?.voltage?.value.volts ?? 0) - 236) < 0.01)
        #expect(front.send(.calibrate(.clamp(1), .meter)) == .started)
        front.seconds(12)
        #expect(front.outcome == .done)
        #expect(abs((front.clamp(1)?.current?.value.amperes ?? 0) - 13) < 0.005)
        #expect(abs((front.clamp(1)?.power?.value.watts ?? 0) - 12 * 236) < 0.005 * 13 * 236)
        #expect(front.snapshot.calibrations[.clamp(1)]?.proof?.measure == .apparent)
    }

    @Test func `a house that injects is compared with what the meter sees given back`() {
        var front = FrontEnd()
        front.gain = 0.96
        front.loads = [1: Phasor(real: -11, imaginary: 0.5)]
        front.house.lock(1, .standard)
        front.seconds(5)
        #expect(front.send(.calibrate(.clamp(1), .meter)) == .started)
        front.seconds(12)
        #expect(front.outcome == .done)
        #expect(abs((front.clamp(1)?.power?.value.watts ?? 0) + 11 * 236) < 3)
    }

    @Test func `a voltmeter and another clamp meter are references as well`() {
        var front = FrontEnd()
        front.gain = 1.03
        front.voltageGain = 0.95
        front.loads = [2: Self.kettle]
        front.seconds(2)
        front.send(.calibrate(.mains, .knownVoltage(Voltage(volts: 236))))
        front.seconds(12)
        front.send(.calibrate(.clamp(2), .knownCurrent(Current(amperes: 9.3))))
        front.seconds(12)
        #expect(front.outcome == .done)
        #expect(abs((front.clamp(2)?.power?.value.watts ?? 0) - 9.3 * 236) < 1)
    }

    @Test func `a board that tells no reactive power gets its gain only`() {
        var front = frontEnd()
        front.tellsReactive = false
        front.lead = 0
        front.seconds(2)
        front.send(.calibrate(.clamp(2), .knownLoad(Power(watts: 9.3 * 236))))
        front.seconds(12)
        #expect(front.snapshot.calibrations[.clamp(2)]?.current.leadDegrees == 0)
        #expect(abs((front.clamp(2)?.power?.value.watts ?? 0) - 9.3 * 236) < 1)
    }

    @Test func `a reversed clamp is calibrated and stays reversed`() {
        var front = frontEnd()
        front.loads = [2: Self.kettle * -1]
        front.seconds(2)
        front.send(.calibrate(.clamp(2), .knownLoad(Power(watts: 9.3 * 236))))
        front.seconds(12)
        #expect(front.outcome == .done)
        #expect(abs((front.clamp(2)?.power?.value.watts ?? 0) + 9.3 * 236) < 1)
    }

    @Test func `undoing goes one step back, once`() {
        var front = frontEnd()
        front.seconds(2)
        #expect(front.send(.undoCalibration(.clamp(2))) == .nothingToUndo)
        front.send(.calibrate(.clamp(2), .knownLoad(Power(watts: 9.3 * 236))))
        front.seconds(12)
        #expect(front.send(.undoCalibration(.clamp(2))) == .done)
        front.second()
        #expect(front.snapshot.calibrations[.clamp(2)]?.current == Calibration.none)
        #expect(abs((front.clamp(2)?.current?.value.amperes ?? 0) - 1.05 * 9.3) < 1e-6)
        #expect(front.send(.undoCalibration(.clamp(2))) == .nothingToUndo)
    }

    @Test func `other constants in the configuration void a calibration`() throws {
        var front = frontEnd()
        front.seconds(2)
        front.send(.calibrate(.clamp(2), .knownLoad(Power(watts: 9.3 * 236))))
        front.seconds(12)
        let record = try #require(front.snapshot.calibrations[.clamp(2)])
        var unit = RuleHouse.unit
        unit.clamps[2]?.name = "Four"
        front.house.apply(.configured(unit, changed: [.clamp(2)], at: front.house.now))
        #expect(front.snapshot.calibrations[.clamp(2)] == record)
        unit.clampBoard?.isMilliampere = false
        front.house.apply(.configured(unit, changed: [.clamps], at: front.house.now))
        #expect(front.snapshot.calibrations.isEmpty)
        // Nor do the files bring it back, while the constants are others.
        front.house.apply(.learned(.calibrated(.clamp(2), record), at: front.house.now))
        #expect(front.snapshot.calibrations.isEmpty)
        #expect(front.snapshot.unit.constants(of: .clamp(2)) == "rpict A")
    }
}
