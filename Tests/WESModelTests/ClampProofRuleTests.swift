import Testing

@testable import WESModel

/// What a step test, a relay, the meter and the other clamps say of a clamp.
@Suite struct ClampProofRuleTests {
    private func tried(
        _ proof: StepProof, of number: Int = 2, unit: UnitDescription = WaveHouse.unit(meter: false)
    ) -> WaveHouse {
        var house = WaveHouse(unit)
        house.run(10)
        house.house.apply(.learned(.stepTested(.clamp(number), proof), at: house.house.now))
        house.run(8)
        return house
    }

    private func proof(
        _ answering: Int? = 2, angle: Double? = 0, phase: Int? = 1, isReversed: Bool? = false,
        ratio: Double? = 1, scale: StepProof.Scale = .right, isConfirmed: Bool = false
    ) -> StepProof {
        StepProof(
            answering: answering, step: Current(amperes: 8.7), angleDegrees: angle, phase: phase,
            isReversed: isReversed, ratio: ratio, scale: scale, unixSeconds: 5,
            isConfirmed: isConfirmed)
    }

    @Test func `a good step proves the direction and raises nothing`() {
        let house = tried(proof())
        #expect(house.found.isEmpty)
        for code in [FaultCode.clampWrongPhase, .clampSwapped, .clampAjar, .clampSct030] {
            #expect(house.check(code, .clamp(2))?.state == .ok)
            #expect(house.check(code, .clamp(3))?.state == .todo)
        }
        #expect(house.snapshot.clamps[1].agreedAt != nil)
    }

    @Test
    func `another phase than the declared one is a fault, on a board where the meter said it`() {
        let house = tried(proof(angle: 120, phase: 2))
        #expect(house.state(.clampWrongPhase, .clamp(2)) == .fault)
        #expect(house.house.fault(.clampWrongPhase)?.evidence.phase == 2)
        #expect(house.house.fault(.clampWrongPhase)?.evidence.expectedPhase == 1)
        #expect(tried(proof(angle: nil, phase: 3)).state(.clampWrongPhase) == .fault)
        var unit = WaveHouse.unit(meter: false)
        unit.clamps[2]?.phase = 2
        #expect(tried(proof(angle: nil, phase: 1), unit: unit).state(.clampWrongPhase) == .look)
        #expect(tried(proof(angle: 120, phase: 2), unit: unit).state(.clampWrongPhase) == nil)
    }

    @Test func `a load that showed on another clamp is swapped, looked at while in doubt`() {
        let sure = tried(proof(3))
        #expect(sure.state(.clampSwapped, .clamp(2)) == .fault)
        #expect(sure.house.fault(.clampSwapped)?.evidence.otherClamp == 3)
        #expect(tried(proof(3, ratio: nil)).state(.clampSwapped) == .look)
        #expect(tried(proof(3, ratio: nil, isConfirmed: true)).state(.clampSwapped) == .fault)
    }

    @Test func `a share of the current names the jaw or the other model`() {
        let ajar = tried(proof(angle: -7, ratio: 0.55, scale: .ajar))
        #expect(ajar.found == [.clampAjar])
        #expect(ajar.state(.clampAjar) == .fault)
        #expect(ajar.house.fault(.clampAjar)?.evidence.perMille == 550)
        let other = tried(proof(ratio: 0.794, scale: .otherClamp))
        #expect(other.found == [.clampSct030])
        #expect(other.state(.clampSct030) == .fault)
        let board = tried(proof(angle: nil, ratio: 0.55, scale: .ajar))
        #expect(board.state(.clampAjar) == .look)
    }

    @Test func `a negative load is looked at, a fault once a step proved it or one phase says so`()
    {
        var house = WaveHouse()
        house.watts[2] = -830
        house.run(10)
        #expect(house.found == [.clampReversed])
        #expect(house.state(.clampReversed) == .look)
        let reversed = proof(angle: 180, isReversed: true)
        house.house.apply(.learned(.stepTested(.clamp(2), reversed), at: house.house.now))
        house.run(2)
        #expect(house.state(.clampReversed) == .fault)
        house.watts[2] = 830
        house.run(8)
        #expect(house.found.isEmpty)
        var metered = WaveHouse(meter: 1_900)
        metered.watts[2] = -830
        metered.run(12)
        #expect(metered.state(.clampReversed, .clamp(2)) == .fault)
    }

    @Test func `a step that found a clamp reversed stands while the circuit idles`() {
        var house = WaveHouse()
        house.watts[2] = 0
        house.run(10)
        house.house.apply(
            .learned(
                .stepTested(.clamp(2), proof(angle: 180, isReversed: true)), at: house.house.now))
        house.run(8)
        #expect(house.state(.clampReversed, .clamp(2)) == .fault)
    }

    // MARK: All of them

    @Test func `all in injection are the voltage where another phase cannot be the cause`() {
        var house = WaveHouse()
        house.watts = [1: -1_900, 2: -830, 3: -220, 4: -480]
        house.run(10)
        #expect(house.found == [.clampAllInjection])
        #expect(house.state(.clampAllInjection) == .fault)
        house.watts[1] = 1_900
        house.run(10)
        #expect(house.state(.clampAllInjection) == .look)
    }

    @Test func `circuits on two other phases are no exchanged wires`() {
        var house = WaveHouse()
        house.watts = [1: 0, 2: -590, 3: -600, 4: 0]
        house.change = { report in
            for (number, side) in [(2, -1.0), (3, 1.0)] {
                report.clamps[number]?.current = Current(amperes: 5)
                report.clamps[number]?.phasor = Phasor(real: -2.5, imaginary: side * 4.33)
            }
        }
        house.run(10)
        #expect(house.state(.clampAllInjection) == .look)
    }

    // MARK: No current

    @Test func `no current is to do, and a fault once the meter or a relay says that one flows`() {
        var house = WaveHouse(meter: 1_900)
        house.watts = [1: 0, 2: 0, 3: 0, 4: 0]
        house.meter = 20
        house.run(20)
        #expect(house.state(.clampNoCurrent, .clamp(1)) == .todo)
        house.meter = 1_900
        house.run(3)
        #expect(house.state(.clampNoCurrent, .clamp(1)) == .todo)
        house.run(7)
        #expect(house.state(.clampNoCurrent, .clamp(1)) == .fault)
        #expect(house.state(.clampBothConductors, .clamp(1)) == nil)
        house.run(6)
        #expect(house.state(.clampBothConductors, .clamp(1)) == .look)
        #expect(house.state(.clampNoCurrent, .clamp(3)) == .todo)
        house.house.apply(
            .relay(
                .relay(1), .driven(.closed, by: "Marie", reason: .operator_),
                at: house.house.now))
        house.run(12)
        #expect(house.state(.clampNoCurrent, .clamp(3)) == .fault)
        #expect(house.house.fault(.clampNoCurrent, .clamp(3))?.evidence.power?.watts == 2_000)
    }

    @Test func `a relay whose load the house sees and its clamp does not: both conductors`() {
        var house = WaveHouse()
        house.watts[3] = 0
        house.run(10)
        let start = house.house.now
        house.house.apply(.relay(.relay(1), .testStarted(until: start + .seconds(10)), at: start))
        house.watts[1] = 3_900
        house.run(5)
        house.house.apply(.relay(.relay(1), .testEnded(isComplete: true), at: house.house.now))
        house.run(8)
        #expect(house.state(.clampBothConductors, .clamp(3)) == .fault)
        let power = house.house.fault(.clampBothConductors)?.evidence.power?.watts
        #expect(power == 2_000)
    }

    @Test func `a step that only the house saw leaves two causes`() {
        var house = WaveHouse()
        house.watts[3] = 0
        house.run(10)
        house.house.apply(
            .learned(
                .stepTested(.clamp(3), proof(nil, angle: nil, phase: nil, isReversed: nil)),
                at: house.house.now))
        house.run(8)
        #expect(house.state(.clampBothConductors, .clamp(3)) == .look)
    }

    // MARK: Meter and balance

    @Test func `a clamp that differs from the meter for a minute is looked at`() {
        var house = WaveHouse(meter: 1_900)
        house.meter = 2_200
        house.run(30)
        #expect(house.found.isEmpty)
        house.run(15)
        #expect(house.found == [.clampMeterMismatch])
        let evidence = house.house.fault(.clampMeterMismatch)?.evidence
        #expect(evidence?.meterApparent == ApparentPower(voltAmperes: 2_200))
        // What agrees again is mended before the minute is over.
        house.meter = 1_920
        house.run(10)
        #expect(house.found.isEmpty)
    }

    @Test func `loads that come and go between two readings are no difference`() {
        var house = WaveHouse(meter: 1_900)
        for step in 0..<60 {
            house.watts[1] = step % 2 == 0 ? 1_900 : 300
            house.run(2)
            house.meter = house.watts[1]
        }
        #expect(!house.found.contains(.clampMeterMismatch))
    }

    @Test func `without a meter nothing is compared, and other clamps never are`() {
        var house = WaveHouse()
        house.run(5)
        #expect(house.check(.clampMeterMismatch, .clamp(1))?.isObservable == false)
        #expect(house.check(.clampMeterMismatch, .clamp(2)) == nil)
        #expect(house.check(.clampBalance, .clamps)?.isObservable == false)
    }

    @Test func `on three phases each current is held against its own`() {
        var unit = WaveHouse.unit(meter: true)
        for number in 1...3 { unit.clamps[number] = ClampDescription(role: .grid, phase: number) }
        var house = RuleHouse(unit)
        house.lock(1, .standard)
        house.run(60) { house in
            house.frame(
                1,
                [
                    ("ADSC", "021863348922"), ("SINSTS", "02400"), ("STGE", "013A0001"),
                    ("IRMS1", "004"), ("IRMS2", "006"), ("IRMS3", "003"), ("URMS1", "236"),
                    ("URMS2", "235"), ("URMS3", "237"), ("SINSTS1", "00950"),
                    ("SINSTS2", "01410"), ("SINSTS3", "00740"),
                ])
            house.report([1: 940, 2: 700, 3: 735, 4: 0])
        }
        #expect(house.codes == [.clampMeterMismatch])
        #expect(house.fault(.clampMeterMismatch)?.terminal == .clamp(2))
        #expect(house.fault(.clampMeterMismatch)?.evidence.phase == 2)
    }

    @Test func `circuits that take more than the house are looked at, at the balance`() {
        var house = WaveHouse(meter: 1_900)
        house.watts[2] = 2_400
        house.run(20)
        #expect(house.found == [.clampBalance])
        let fault = house.house.fault(.clampBalance)
        #expect(fault?.terminal == .clamps)
        #expect(fault?.evidence.house == Power(watts: 1_900))
        let list = Checklist(house.snapshot, at: house.house.now)
        #expect(list.point(.balance)?.state == .look)
        #expect(list.point(.clamp(2))?.faults.isEmpty == true)
        house.watts[2] = 830
        house.run(10)
        #expect(house.found.isEmpty)
    }
}
