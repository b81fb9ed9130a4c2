import Testing

@testable import WESModel

/// A clamp turned by software: only once it is proved, and then everywhere at once.
@Suite struct InversionTests {
    private func proof(_ number: Int, isReversed: Bool?) -> StepProof {
        StepProof(
            answering: number, step: Current(amperes: 9), angleDegrees: 178, phase: 1,
            isReversed: isReversed, unixSeconds: 7)
    }

    private func front() -> FrontEnd {
        var front = FrontEnd()
        front.loads = [1: Phasor(real: -9, imaginary: 1), 2: Phasor(real: -9, imaginary: 1)]
        front.seconds(3, meter: false)
        return front
    }

    @Test func `a negative power proves nothing`() {
        var front = front()
        #expect(front.send(.invert(.clamp(2), true)) == .notProved)
        #expect(!front.snapshot.inverted.contains(.clamp(2)))
    }

    @Test func `a step test that found it reversed turns everything that has its sign`() throws {
        var front = front()
        front.house.snapshot.stepProofs[.clamp(2)] = proof(2, isReversed: true)
        #expect(front.send(.invert(.clamp(2), true)) == .done)
        let turned = try #require(front.clamp(2))
        #expect(turned.isInverted)
        #expect(turned.power?.value == Power(watts: 9 * 236))
        #expect(front.snapshot.stepProofs[.clamp(2)]?.isReversed == false)
        #expect(front.snapshot.stepProofs[.clamp(2)]?.angleDegrees == -2)
        #expect(front.snapshot.journal.last?.fact == .inverted(true))
        let before = try #require(front.snapshot.ledgers[.clamp(2)]?[.total])
        front.seconds(5, meter: false)
        let clamp = try #require(front.clamp(2))
        #expect(clamp.power?.value == Power(watts: 9 * 236))
        #expect(clamp.reactive?.value == ReactivePower(vars: 236))
        #expect(clamp.phasor?.value == Phasor(real: 9, imaginary: -1))
        #expect(clamp.direction == .consumption)
        #expect(front.clamp(1)?.power?.value == Power(watts: -9 * 236))
        let after = try #require(front.snapshot.ledgers[.clamp(2)]?[.total])
        #expect(after.injected == before.injected)
        #expect(after.consumed > before.consumed)
    }

    @Test func `turning back needs no proof and undoes it all`() {
        var front = front()
        front.house.snapshot.stepProofs[.clamp(2)] = proof(2, isReversed: true)
        front.send(.invert(.clamp(2), true))
        #expect(front.send(.invert(.clamp(2), false)) == .done)
        #expect(front.clamp(2)?.power?.value == Power(watts: -9 * 236))
        #expect(front.clamp(2)?.isInverted == false)
        #expect(front.snapshot.stepProofs[.clamp(2)]?.angleDegrees == 178)
        #expect(front.snapshot.stepProofs[.clamp(2)]?.isReversed == true)
    }

    @Test(arguments: [nil, false])
    func `a step test that found it right or found nothing is no proof`(_ isReversed: Bool?) {
        var front = front()
        front.house.snapshot.stepProofs[.clamp(2)] = proof(2, isReversed: isReversed)
        #expect(front.send(.invert(.clamp(2), true)) == .notProved)
        front.house.snapshot.stepProofs[.clamp(2)] = proof(1, isReversed: true)
        #expect(front.send(.invert(.clamp(2), true)) == .notProved)
        #expect(front.send(.invert(.clamp(1), true)) == .done)
    }

    @Test func `the meter proves the clamp of the delivery point, and no other`() {
        var front = front()
        var evidence = FaultEvidence()
        evidence.meterApparent = ApparentPower(voltAmperes: 2_124)
        let since = front.house.now
        front.house.snapshot.faults = [
            Fault(.clampReversed, .clamp(1), since: since, evidence: evidence),
            Fault(.clampReversed, .clamp(2), since: since, evidence: evidence),
        ]
        #expect(front.send(.invert(.clamp(2), true)) == .notProved)
        #expect(front.send(.invert(.clamp(1), true)) == .done)
    }

    @Test func `increments of energy change sides with the clamp`() {
        var values = ClampValues(power: Power(watts: -100))
        values.injected = Energy(wattHours: 5)
        let correction = ClampCorrection(.none, mains: .none, isInverted: true)
        let turned = correction.applied(to: values, over: .seconds(180))
        #expect(turned.consumed == Energy(wattHours: 5))
        #expect(turned.injected == Energy(wattHours: 0))
    }

    @Test func `increments follow the lead as the power does`() {
        // A reactive load, 2 degrees off: what the front end calls injected is consumed.
        let flow = Phasor(real: 0.1, imaginary: -10)
        let shown = flow * Rotation(degrees: -2).phasor
        var values = ClampValues(power: Power(watts: shown.real * 230))
        values.reactive = ReactivePower(vars: -shown.imaginary * 230)
        values.injected = Energy(wattHours: max(-shown.real * 230, 0))
        values.consumed = Energy(wattHours: max(shown.real * 230, 0))
        let correction = ClampCorrection(
            Calibration(leadDegrees: -2), mains: .none, isInverted: false)
        let right = correction.applied(to: values, over: .seconds(3_600))
        #expect(abs((right.power?.watts ?? 0) - 23) < 1e-9)
        #expect(abs((right.consumed?.wattHours ?? 0) - 23) < 1e-9)
        #expect(abs(right.injected?.wattHours ?? 1) < 1e-9)
    }

    @Test func `a state file turns the clamp, not its proof, and is no news`() {
        var house = RuleHouse()
        house.apply(.learned(.stepTested(.clamp(2), proof(2, isReversed: false)), at: .zero))
        house.apply(.learned(.inverted(.clamp(2), true), at: .zero))
        #expect(house.snapshot.clamps.first { $0.source == .clamp(2) }?.isInverted == true)
        #expect(house.snapshot.stepProofs[.clamp(2)]?.isReversed == false)
        #expect(!house.snapshot.journal.contains { $0.fact == .inverted(true) })
        house.run(1) { $0.report([2: -1_000]) }
        #expect(
            house.snapshot.clamps.first { $0.source == .clamp(2) }?.power?.value
                == Power(watts: 1_000))
    }
}
