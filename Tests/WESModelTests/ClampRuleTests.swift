import Testing

@testable import WESModel

@Suite struct ClampRuleTests {
    /// A minute in which the meter draws or injects and the board reports the clamps.
    private func house(
        _ watts: [Int: Double], seconds: Int = 30, unit: UnitDescription = RuleHouse.unit,
        meter: Double = 500, volts: Double? = 236
    ) -> RuleHouse {
        var house = RuleHouse(unit)
        house.lock(1, .standard)
        house.run(seconds) { Self.second(&$0, meter, watts, volts) }
        return house
    }

    private static func second(
        _ house: inout RuleHouse, _ meter: Double, _ watts: [Int: Double], _ volts: Double? = 236
    ) {
        house.linky(drawn: meter)
        house.historique(2, drawn: 300)
        house.report(watts, volts: volts)
    }

    private static let right: [Int: Double] = [1: 500, 2: -900, 3: 0, 4: 1_200]

    @Test func `clamps that agree raise nothing and are proved`() {
        let house = house(Self.right)
        #expect(house.codes.isEmpty)
        #expect(house.snapshot.clamps.map { $0.agreedAt != nil } == [true, true, false, true])
    }

    @Test func `a grid clamp against the meter is reversed once the evidence stood`() {
        var house = house([1: 1_875, 2: -2_517, 3: 0, 4: 613], seconds: 4, meter: -1_890)
        #expect(house.codes.isEmpty)
        house.run(6) { Self.second(&$0, -1_890, [1: 1_875, 2: -2_517, 3: 0, 4: 613]) }
        #expect(house.codes == [.clampReversed])
        let fault = house.fault(.clampReversed, .clamp(1))
        #expect(fault?.evidence.power == Power(watts: 1_875))
        #expect(fault?.evidence.meterApparent == ApparentPower(voltAmperes: -1_890))
        #expect(fault?.evidence.role == .grid)
    }

    @Test func `one line that opposes, or every other one, is no reversed clamp`() {
        var house = house(Self.right)
        house.run(1) { Self.second(&$0, 500, [1: -500, 2: 900, 3: 0, 4: -1_200]) }
        #expect(house.codes.isEmpty)
        var second = 0
        house.run(60) { house in
            second += 1
            Self.second(&house, 500, second % 2 == 0 ? Self.right : [1: -500, 2: -900, 4: 900])
        }
        #expect(house.codes.isEmpty)
    }

    @Test func `a reversed clamp stays reversed while the circuit idles, and clears once turned`() {
        var house = house([1: -500, 2: -900, 3: 0, 4: 1_200])
        let since = house.fault(.clampReversed)?.since
        house.run(60) { Self.second(&$0, 20, [1: 15, 2: -900, 3: 0, 4: 900]) }
        #expect(house.fault(.clampReversed)?.since == since)
        house.run(3) { Self.second(&$0, 700, [1: 700, 2: -900, 3: 0, 4: 900]) }
        #expect(house.codes == [.clampReversed])
        house.run(6) { Self.second(&$0, 700, [1: 700, 2: -900, 3: 0, 4: 900]) }
        #expect(house.codes.isEmpty)
    }

    @Test func `another role for a clamp takes its finding back`() {
        var house = house([1: 500, 2: -900, 3: 0, 4: -1_200])
        #expect(house.codes == [.clampReversed])
        var unit = RuleHouse.unit
        unit.clamps[4]?.role = .production
        house.apply(.configured(unit, changed: [.clamp(4)], at: house.now))
        #expect(house.snapshot.faults.allSatisfy { $0.code != .clampReversed })
        let cleared = house.snapshot.journal.contains { entry in
            if case .faultCleared(let fault) = entry.fact {
                fault.code == .clampReversed
            } else {
                false
            }
        }
        #expect(cleared)
        house.run(20) { Self.second(&$0, 500, [1: 500, 2: -900, 3: 0, 4: -1_200]) }
        #expect(house.codes.isEmpty)
    }

    @Test func `a load that injects and a production that consumes are reversed`() {
        let load = house([1: 500, 2: -900, 3: 0, 4: -1_200])
        #expect(load.fault(.clampReversed)?.terminal == .clamp(4))
        #expect(load.codes == [.clampReversed])
        let sun = house([1: 500, 2: 900, 3: 0, 4: 1_200])
        #expect(sun.fault(.clampReversed)?.terminal == .clamp(2))
    }

    @Test func `an inverter that draws a little at night is not reversed`() {
        #expect(house([1: 1_300, 2: 15, 3: 0, 4: 1_200], meter: 1_300).codes.isEmpty)
    }

    @Test func `a slow board fires within three of its reports`() {
        var house = RuleHouse()
        house.lock(1, .standard)
        var second = 0
        house.run(16) { house in
            house.linky(drawn: -1_890)
            house.historique(2, drawn: 300)
            if second % 5 == 0 { house.report([1: 1_875, 2: -2_517, 3: 0, 4: 613]) }
            second += 1
        }
        #expect(house.codes == [.clampReversed])
    }

    @Test func `every clamp contrary at once is the voltage, not the clamps`() {
        var house = house([1: -500, 2: 900, 3: 0, 4: -1_200])
        #expect(house.codes == [.clampAllInjection])
        let fault = house.fault(.clampAllInjection)
        #expect(fault?.terminal == .clamps)
        #expect(fault?.evidence.count == 3)
        house.run(12) { Self.second(&$0, 500, Self.right) }
        #expect(house.codes.isEmpty)
    }

    @Test func `two reversed clamps beside a right one are two reversed clamps`() {
        let house = house([1: -500, 2: 900, 3: 0, 4: 1_200])
        #expect(house.codes == [.clampReversed, .clampReversed])
    }

    @Test func `without the mains there is no direction and no watt is believed`() {
        var house = house([1: -500, 2: 900, 3: 0, 4: -1_200], volts: nil)
        #expect(house.fault(.mainsAbsent)?.state == .fault)
        #expect(
            house.codes == [
                .mainsAbsent, .clampNoDirection, .clampNoDirection, .clampNoDirection,
            ])
        #expect(house.fault(.clampNoDirection, .clamp(3)) == nil)
        house.run(12) { Self.second(&$0, 500, Self.right) }
        #expect(house.codes.isEmpty)
    }

    @Test func `a voltage near zero is absent, with the volts measured`() {
        let house = house(Self.right, volts: 3)
        #expect(house.fault(.mainsAbsent, .mains)?.evidence.voltage == Voltage(volts: 3))
    }

    @Test func `a board without a voltage cannot show a direction`() {
        var unit = RuleHouse.unit
        unit.mains = nil
        let house = house(Self.right, unit: unit)
        #expect(house.codes == [.clampNoDirection, .clampNoDirection, .clampNoDirection])
        let checks = Check.all(house.snapshot, at: house.now)
        for check in checks where check.code == .clampReversed {
            #expect(!check.isObservable)
        }
        #expect(checks.contains { $0.code == .clampAllInjection && !$0.isObservable })
    }

    @Test func `in three phases each clamp is held against its own phase`() {
        var unit = RuleHouse.unit
        for number in 1...3 { unit.clamps[number] = ClampDescription(role: .grid, phase: number) }
        var house = RuleHouse(unit)
        house.lock(1, .standard)
        house.run(20) { house in
            house.frame(
                1,
                [
                    ("ADSC", "021863348922"), ("SINSTS", "02400"), ("STGE", "013A0001"),
                    ("IRMS1", "004"), ("IRMS2", "003"), ("IRMS3", "003"), ("URMS1", "236"),
                    ("URMS2", "235"), ("URMS3", "237"), ("SINSTS1", "00950"),
                    ("SINSTS2", "00710"), ("SINSTS3", "00740"),
                ])
            house.historique(2, drawn: 300)
            house.report([1: 940, 2: -700, 3: 735, 4: 400])
        }
        #expect(house.codes == [.clampReversed])
        #expect(house.fault(.clampReversed)?.terminal == .clamp(2))
    }

    @Test func `a load on another phase reads half its power and is not called reversed`() {
        var unit = RuleHouse.unit
        unit.clamps[4]?.phase = 2
        var house = RuleHouse(unit)
        house.run(30) { house in
            var values = [4: ClampValues(current: Current(amperes: 5), power: Power(watts: -590))]
            values[3] = ClampValues(current: Current(amperes: 0), power: Power(watts: 0))
            house.apply(
                .clamps(
                    .report(ClampReport(clamps: values, voltage: Voltage(volts: 236))),
                    at: house.now))
        }
        #expect(!house.has(.clampReversed))
    }
}
