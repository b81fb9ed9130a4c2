import Testing

@testable import WESModel

/// What one input says by itself, and the currents that are none (measure.md section 4.2).
@Suite struct ClampLevelRuleTests {
    private func house(
        _ levels: InputLevels, amperes: Double = 5, rating: Double = 100
    ) -> WaveHouse {
        var unit = WaveHouse.unit(meter: false)
        unit.clamps[2]?.rating = Current(amperes: rating)
        var house = WaveHouse(unit)
        house.change = {
            $0.clamps[2]?.input = levels
            $0.clamps[2]?.current = Current(amperes: amperes)
        }
        house.run(10)
        return house
    }

    @Test(arguments: [
        (
            InputLevels(mean: 0.011, railShare: 0.34, crest: 1.5, amplitude: 0.01),
            FaultCode.clampBias
        ),
        (InputLevels(mean: 0.0, railShare: 1, crest: 0, amplitude: 0), .clampBias),
        (InputLevels(mean: 0.499, railShare: 0.98, crest: 1, amplitude: 0.5), .clampNoBurden),
        (InputLevels(mean: 0.5, railShare: 0.4, crest: 1.28, amplitude: 0.39), .clampClipped),
        (InputLevels(mean: 0.5, railShare: 0, crest: 1.25, amplitude: 0.3), .clampClipped),
    ])
    func `levels name one fault of an input`(_ levels: InputLevels, _ code: FaultCode) {
        let house = house(levels, amperes: 118)
        #expect(house.found == [code])
        #expect(house.house.fault(code)?.terminal == .clamp(2))
        #expect(house.state(code) == .fault)
    }

    @Test func `the middle of the scale is right, and a full one is not clipped`() {
        #expect(house(WaveHouse.good).found.isEmpty)
        let full = InputLevels(mean: 0.58, railShare: 0.001, crest: 1.41, amplitude: 0.3)
        #expect(house(full).found.isEmpty)
    }

    @Test func `a board without levels says so, and its nan is to be looked at`() {
        var house = WaveHouse(source: "rpict:x")
        house.run(10)
        for code in [FaultCode.clampBias, .clampNoBurden] {
            #expect(house.check(code, .clamp(2))?.isObservable == false)
        }
        house.change = { $0.clamps[2] = ClampValues(isInvalid: true) }
        house.run(3)
        #expect(house.state(.clampClipped) == nil)
        house.run(6)
        #expect(house.state(.clampClipped, .clamp(2)) == .look)
        house.change = { _ in }
        house.run(8)
        #expect(house.found.isEmpty)
    }

    @Test func `a board whose first value is none is looked at as well`() {
        var house = WaveHouse(source: "rpict:x")
        house.change = { $0.clamps[2] = ClampValues(isInvalid: true) }
        house.run(10)
        #expect(house.state(.clampClipped, .clamp(2)) == .look)
    }

    @Test func `above the rating of the clamp is over its range`() {
        let over = house(WaveHouse.good, amperes: 104)
        #expect(over.state(.clampOverRange) == .fault)
        #expect(over.house.fault(.clampOverRange)?.evidence.current == Current(amperes: 104))
        #expect(house(WaveHouse.good, amperes: 99).found.isEmpty)
        #expect(house(WaveHouse.good, amperes: 40, rating: 30).state(.clampOverRange) == .fault)
    }

    // MARK: Pick-up

    private func small(
        _ amperes: Double, lead: Double, seconds: Int, distortion: Double = 0.27,
        source: String = "waveform:file:x"
    ) -> WaveHouse {
        var house = WaveHouse(source: source)
        house.change = { report in
            let real = amperes * (1 - lead * lead).squareRoot()
            report.clamps[2]?.current = Current(amperes: amperes)
            report.clamps[2]?.power = Power(watts: real * 236)
            guard report.mainsInput != nil else { return }
            report.clamps[2]?.phasor = Phasor(real: real, imaginary: amperes * lead)
            report.clamps[2]?.distortion = distortion
        }
        house.run(seconds)
        return house
    }

    @Test func `a small sine that leads is picked up by a loose wire`() {
        let house = small(0.26, lead: 0.82, seconds: 10)
        #expect(house.found == [.clampPickup])
        #expect(house.state(.clampPickup, .clamp(2)) == .look)
        #expect(house.house.fault(.clampPickup)?.evidence.current == Current(amperes: 0.26))
    }

    @Test func `a small current in phase is one once it stood still for ten minutes`() {
        for source in ["waveform:file:x", "rpict:x"] {
            var house = small(0.3, lead: 0.1, seconds: 550, source: source)
            #expect(house.found.isEmpty)
            house.run(60)
            #expect(house.found == [.clampPickup])
        }
        #expect(small(0.3, lead: 0.7, seconds: 60, distortion: 1.1).found.isEmpty)
        #expect(small(0.6, lead: 0.82, seconds: 60).found.isEmpty)
    }

    @Test func `a clamp that saw a real load, or answered a step test, picks nothing up`() {
        var loaded = WaveHouse()
        loaded.run(10)
        let small = small(0.26, lead: 0.82, seconds: 10)
        loaded.change = small.change
        loaded.run(20)
        #expect(loaded.found.isEmpty)
        var proved = small
        let proof = StepProof(answering: 2, step: Current(amperes: 8), unixSeconds: 1)
        proved.house.apply(.learned(.stepTested(.clamp(2), proof), at: proved.house.now))
        proved.run(10)
        #expect(proved.found.isEmpty)
    }

    @Test func `a small current that a tried load did not move is one`() {
        var house = small(0.3, lead: 0, seconds: 10, source: "rpict:x")
        #expect(house.found.isEmpty)
        let proof = StepProof(answering: 4, step: Current(amperes: 8), unixSeconds: 1)
        house.house.apply(.learned(.stepTested(.clamp(2), proof), at: house.house.now))
        house.run(10)
        #expect(house.state(.clampPickup, .clamp(2)) == .look)
    }
}
