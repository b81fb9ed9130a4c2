import Testing

@testable import WESModel

/// A load is switched on, every clamp is watched (measure.md section 4.3).
@Suite struct StepTestTests {
    @Test(arguments: [1, 2, 3], [false, true])
    func `a load names the clamp, its phase and its way round over a running motor`(
        _ phase: Int, _ isReversed: Bool
    ) {
        var house = StepHouse(2, .current(Current(amperes: 8.7)))
        house.run(4)
        #expect(house.test.stage == .waiting)
        house.add(StepHouse.load(8.7, phase: phase, isReversed: isReversed), to: 2)
        house.add(StepHouse.load(8.7, phase: phase), to: 1)
        house.run(6)
        let proof = house.proof
        #expect(proof?.answering == 2)
        #expect(proof?.phase == phase)
        #expect(proof?.isReversed == isReversed)
        #expect(proof?.scale == .right)
        #expect(abs((proof?.ratio ?? 0) - 1) < 0.02)
        #expect(abs((proof?.step.amperes ?? 0) - 8.7) < 0.1)
    }

    @Test func `it is not over before the current has settled`() {
        var house = StepHouse(2)
        house.run(4)
        for part in [2.5, 3.0, 3.2] {
            house.run(1) { $0.add(StepHouse.load(part), to: 1, 2) }
            #expect(house.proof == nil)
        }
        house.run(6)
        #expect(abs((house.proof?.step.amperes ?? 0) - 8.7) < 0.1)
    }

    @Test func `another circuit that moves while nothing settles does not stop it`() {
        var house = StepHouse(2)
        house.noise = 0.05
        house.run(4)
        house.add(StepHouse.load(9), to: 1, 2)
        var isOn = false
        house.run(8) { house in
            isOn.toggle()
            house.currents[3] = Phasor(real: isOn ? 1.9 : 0.2, imaginary: isOn ? -0.5 : 0)
        }
        #expect(house.proof?.answering == 2)
        #expect(house.proof?.isReversed == false)
    }

    @Test func `nothing switched on ends by itself after two minutes`() {
        var house = StepHouse(2)
        house.run(119)
        #expect(house.test.stage == .waiting)
        house.run(1)
        #expect(house.test.stage == .expired)
    }

    @Test func `a load that goes off in the meantime is no answer`() {
        var house = StepHouse(2)
        house.run(4)
        house.currents[2] = .zero
        house.run(8)
        #expect(house.proof == nil)
        house.add(StepHouse.load(8), to: 2)
        house.run(6)
        #expect(house.proof?.answering == 2)
        #expect(house.proof?.isReversed == false)
    }

    @Test func `a known load on another clamp names that clamp`() {
        var house = StepHouse(2, .power(Power(watts: 2_000)))
        house.run(4)
        house.add(StepHouse.load(2_000 / 230 * 236 / 230), to: 1, 3)
        house.run(6)
        #expect(house.proof?.answering == 3)
        #expect(house.proof?.scale == .right)
    }

    @Test func `an unknown load elsewhere is believed once it goes off again`() {
        var house = StepHouse(2)
        house.run(4)
        house.add(StepHouse.load(8), to: 1, 3)
        house.run(10)
        #expect(house.proof == nil)
        #expect(house.test.asksRemoval)
        house.add(StepHouse.load(-8), to: 1, 3)
        house.run(3)
        #expect(house.proof?.answering == 3)
        #expect(house.proof?.isConfirmed == true)
    }

    @Test func `a water heater that starts before the load does not answer for it`() {
        var house = StepHouse(2)
        house.run(4)
        house.add(StepHouse.load(9), to: 1, 3)
        house.run(8)
        house.add(StepHouse.load(6, isReversed: true), to: 2)
        house.run(8)
        #expect(house.proof?.answering == 2)
        #expect(house.proof?.isReversed == true)
        #expect(abs((house.proof?.step.amperes ?? 0) - 6) < 0.1)
    }

    @Test func `two circuits at once: the one that goes back is the load`() {
        var house = StepHouse(2)
        house.run(4)
        house.add(StepHouse.load(8), to: 1, 2)
        house.add(StepHouse.load(5), to: 1, 3)
        house.run(8)
        #expect(house.proof == nil)
        house.add(StepHouse.load(-8), to: 1, 2)
        house.run(4)
        #expect(house.proof?.answering == 2)
    }

    @Test func `a load that only the grid sees has no answer`() {
        var house = StepHouse(2, .current(Current(amperes: 8)))
        house.run(4)
        house.add(StepHouse.load(8), to: 1)
        house.run(8)
        #expect(house.proof?.answering == .some(nil))
        #expect(house.proof?.isReversed == nil)
        #expect(abs((house.proof?.step.amperes ?? 0) - 8) < 0.1)
    }

    @Test func `the grid clamp answers for the house, whatever circuit moves with it`() {
        var house = StepHouse(1)
        house.run(4)
        house.add(StepHouse.load(8, isReversed: true), to: 1)
        house.add(StepHouse.load(8), to: 2)
        house.run(6)
        #expect(house.proof?.answering == 1)
        #expect(house.proof?.isReversed == true)
    }

    @Test(arguments: [
        (0.79, StepProof.Scale.otherClamp), (3.0, .otherClamp), (0.55, .ajar), (0.31, .ajar),
        (2.0, .twice), (1.4, .odd), (1.03, .right), (0.88, .odd),
    ])
    func `the share of the expected current says which clamp it is`(
        _ share: Double, _ scale: StepProof.Scale
    ) {
        var house = StepHouse(3, .current(Current(amperes: 10)))
        house.run(4)
        house.add(StepHouse.load(10 * share), to: 3)
        house.add(StepHouse.load(10), to: 1)
        house.run(6)
        #expect(house.proof?.scale == scale)
        #expect(house.proof?.answering == 3)
    }

    @Test func `a production that is stopped, or started, is right the other way round`() {
        for start in [-5.0, 0] {
            var house = StepHouse(4)
            house.currents[4] = Phasor(real: start, imaginary: 0)
            house.run(4)
            house.currents[4] = Phasor(real: start == 0 ? -5 : 0, imaginary: 0)
            house.run(6)
            #expect(house.proof?.answering == 4)
            #expect(house.proof?.isReversed == false)
        }
    }

    @Test func `the load going off again is a second proof, the baseline alone is not`() {
        var house = StepHouse(2)
        house.run(4)
        house.add(StepHouse.load(8), to: 1, 2)
        house.run(10)
        #expect(house.proof?.isConfirmed == false)
        house.add(StepHouse.load(-8), to: 1, 2)
        house.run(3)
        #expect(house.proof?.isConfirmed == true)
    }

    @Test func `a motor has no place among the six, and a way round where there is one phase`() {
        for (isSinglePhase, isReversed) in [(false, false), (true, false), (true, true)] {
            var house = StepHouse(3)
            house.circuits.isSinglePhase = isSinglePhase
            house.run(4)
            house.add(Phasor(real: 5.2, imaginary: -3) * (isReversed ? -1 : 1), to: 1, 3)
            house.run(6)
            #expect(house.proof?.answering == 3)
            #expect(house.proof?.phase == (isSinglePhase ? 1 : nil))
            #expect(house.proof?.isReversed == (isSinglePhase ? isReversed : nil))
            let angle = house.proof?.angleDegrees ?? 0
            #expect(abs(angle - (isReversed ? -150 : 30)) < 1)
        }
    }

    @Test func `a board without angles knows the way round, and another phase by the meter`() {
        var right = StepHouse(2)
        right.hasAngles = false
        right.run(4)
        right.add(StepHouse.load(8, isReversed: true), to: 2)
        right.run(6)
        #expect(right.proof?.isReversed == true)
        #expect(right.proof?.phase == 1)
        #expect(right.proof?.angleDegrees == nil)
        for hasMeter in [false, true] {
            var house = StepHouse(3)
            house.hasAngles = false
            house.noise = 0.005
            if hasMeter { house.meter = [1: 4, 2: 3, 3: 2] }
            house.run(4)
            // A board tells P and S only: what is not in phase counts as a lag.
            house.add(Phasor(real: -4, imaginary: -6.93), to: 3)
            if hasMeter { house.meter[3] = 10 }
            house.run(6)
            #expect(house.proof?.answering == 3)
            #expect(house.proof?.phase == (hasMeter ? 3 : nil))
            #expect(house.proof?.isReversed == (hasMeter ? false : nil))
        }
    }

    @Test func `what is no number neither answers nor traps`() {
        var house = StepHouse(2)
        house.run(4)
        house.currents[2] = Phasor(real: .nan, imaginary: .infinity)
        house.run(6)
        #expect(house.proof?.answering != 2)
    }
}
