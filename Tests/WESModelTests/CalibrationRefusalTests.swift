import Testing

@testable import WESModel

/// What a guided calibration refuses, and that a refusal changes nothing.
@Suite struct CalibrationRefusalTests {
    private func front(
        gain: Double = 1, lead: Double = 0, load: Phasor = Phasor(real: 9, imaginary: 0)
    ) -> FrontEnd {
        var front = FrontEnd()
        front.gain = gain
        front.lead = lead
        front.loads = [1: load, 2: load]
        front.seconds(3)
        return front
    }

    @Test(arguments: [(0.78, 0.0), (1.2, 0), (1, 14), (1, -60), (1, 120)])
    func `what no right wiring needs is refused with what was found`(
        _ gain: Double, _ lead: Double
    ) throws {
        var front = front(gain: gain, lead: lead)
        front.send(.calibrate(.clamp(2), .knownLoad(Power(watts: 9 * 236))))
        front.seconds(12)
        guard case .implausible(let found) = front.outcome else {
            Issue.record("\(String(describing: front.outcome))")
            return
        }
        #expect(abs(found.gain * gain - 1) < 1e-6)
        #expect(abs(found.leadDegrees - (abs(lead) > 90 ? lead - 180 : lead)) < 1e-6)
        #expect(front.snapshot.calibrations.isEmpty)
        #expect(front.snapshot.calibrationRun == nil)
    }

    @Test func `a floor of 0.3 A is pick-up, not noise`() {
        var front = front(load: .zero)
        front.noise = 0.31
        front.send(.calibrate(.clamp(2), .floor))
        front.seconds(12)
        #expect(
            front.outcome == .implausible(Calibration(floor: Current(amperes: 0.31))))
    }

    @Test func `too little current is waited for, then refused`() {
        var front = front(load: Phasor(real: 1.9, imaginary: 0))
        front.send(.calibrate(.clamp(2), .knownLoad(Power(watts: 450))))
        front.seconds(20)
        #expect(front.outcome == .started)
        #expect(front.snapshot.calibrationRun?.stage == .tooLittle)
        front.seconds(45)
        #expect(front.outcome == .tooLittle)
        #expect(front.snapshot.calibrationRun == nil)
    }

    @Test func `a load switched on while it waits is measured from then on`() {
        var front = front(gain: 1.05, load: .zero)
        front.send(.calibrate(.clamp(2), .knownLoad(Power(watts: 9 * 236))))
        front.seconds(20)
        front.loads[2] = Phasor(real: 9, imaginary: 0)
        front.seconds(12)
        #expect(front.outcome == .done)
        #expect(abs((front.snapshot.calibrations[.clamp(2)]?.current.gain ?? 0) * 1.05 - 1) < 1e-6)
    }

    @Test func `a load that moves is waited for, then refused`() {
        var front = front()
        front.send(.calibrate(.clamp(2), .knownLoad(Power(watts: 9 * 236))))
        for second in 0..<62 {
            front.loads[2] = Phasor(real: second.isMultiple(of: 4) ? 8.5 : 9, imaginary: 0)
            front.second()
        }
        #expect(front.outcome == .unsteady)
    }

    @Test func `a circuit has no meter, and a silent meter is no reference`() {
        var front = front()
        #expect(front.send(.calibrate(.clamp(2), .meter)) == .noReference)
        #expect(front.send(.calibrate(.mains, .meter)) == .noReference)
        #expect(front.send(.calibrate(.clamp(1), .meter)) == .started)
        front.seconds(75, meter: false)
        #expect(front.outcome == .noReference)
    }

    @Test func `a board that falls silent ends it`() {
        var front = front()
        front.send(.calibrate(.clamp(2), .knownLoad(Power(watts: 9 * 236))))
        front.house.run(61)
        #expect(front.outcome == .unsteady)
    }

    @Test func `one at a time, and only what makes sense for the channel`() {
        var front = front()
        #expect(front.send(.calibrate(.mains, .floor)) == .notSupported)
        let voltage = CalibrationStep.knownVoltage(Voltage(volts: 230))
        #expect(front.send(.calibrate(.clamp(2), voltage)) == .notSupported)
        #expect(front.send(.calibrate(.clamp(9), .floor)) == .notConfigured)
        #expect(front.send(.calibrate(.clamp(2), .knownLoad(Power(watts: -5)))) == .tooLittle)
        #expect(front.send(.calibrate(.clamp(2), .knownLoad(Power(watts: .nan)))) == .tooLittle)
        #expect(front.send(.calibrate(.clamp(2), .floor)) == .started)
        #expect(front.send(.calibrate(.clamp(1), .floor)) == .busy)
        #expect(front.send(.startStepTest(.clamp(1), load: .unknown)) == .busy)
        #expect(front.send(.invert(.clamp(1), true)) == .busy)
    }

    @Test func `a meter of whole amperes or tens of volt-amperes is too coarse for a small load`() {
        var house = RuleHouse()
        house.historique(1, drawn: 400)
        func reference(hasVoltage: Bool) -> MeterReference? {
            MeterReference(
                for: .clamp(1), hasVoltage: hasVoltage, house.snapshot, at: house.now)
        }
        #expect(reference(hasVoltage: true) == nil)
        #expect(reference(hasVoltage: false) == nil)
        house.historique(1, drawn: 12_000)
        #expect(reference(hasVoltage: true)?.value == 12_000)
        #expect(reference(hasVoltage: true)?.resolution == 10)
        #expect(reference(hasVoltage: false)?.value == 52)
    }
}
