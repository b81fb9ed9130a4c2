import Testing

@testable import WESModel

/// Healthy houses at random: no rule may ever speak.
@Suite struct HealthyHouseTests {
    /// A generator whose numbers are the same on every run.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    @Test(arguments: 1...40)
    func `loads, sun and reports at random raise nothing but work to do`(_ seed: Int) {
        var dice = Dice(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
        let isStandard = Bool.random(using: &dice)
        let boardPeriod = Int.random(in: 1...6, using: &dice)
        let meterLag = Int.random(in: 0...2, using: &dice)
        let hasSun = isStandard && Bool.random(using: &dice)
        var loads = [3: 0.0, 4: 0.0]
        var sun = 0.0
        var past = [Double](repeating: 300, count: 4)
        var house = RuleHouse()
        house.lock(1, isStandard ? .standard : .historique)
        house.lock(2, .historique)
        house.run(400) { house in
            for number in [3, 4] where Int.random(in: 0..<12, using: &dice) == 0 {
                let size = [0, 5, 40, 300, 1_200, 2_400].randomElement(using: &dice) ?? 0
                loads[number] = Double(size)
            }
            if hasSun, Int.random(in: 0..<20, using: &dice) == 0 {
                sun = Double.random(in: -15...3_000, using: &dice)
            }
            let taken = 80 + (loads[3] ?? 0) + (loads[4] ?? 0) - sun
            past.append(taken)
            past.removeFirst()
            let metered = past[past.count - 1 - meterLag]
            if isStandard {
                house.linky(1, drawn: metered)
            } else {
                house.historique(1, drawn: max(metered, 10), meter: "040228611900")
            }
            house.historique(2, drawn: 300)
            guard house.second % boardPeriod == 0 else { return }
            house.report([
                1: taken + Double.random(in: -8...8, using: &dice), 2: -sun,
                3: loads[3] ?? 0, 4: loads[4] ?? 0,
            ])
        }
        let spoken = house.snapshot.journal.filter { entry in
            if case .faultAppeared = entry.fact { true } else { false }
        }
        #expect(spoken.isEmpty, "\(spoken)")
        #expect(house.codes.isEmpty)
    }
}
