import Testing

@testable import WESModel

/// `mains.*` on each kind of source (system.md section 5).
@Suite struct MainsRuleTests {
    private func house(
        volts: Double?, meter: Double? = nil, seconds: Int = 20, source: String = "waveform:file:x",
        _ change: @escaping (inout ClampReport) -> Void = { _ in }
    ) -> WaveHouse {
        var house = WaveHouse(meter: meter, source: source)
        house.volts = volts
        house.change = change
        house.run(seconds)
        return house
    }

    @Test func `a good mains raises nothing, with a meter and without`() {
        #expect(house(volts: 231).found.isEmpty)
        #expect(house(volts: 236, meter: 1_900).found.isEmpty)
    }

    @Test func `a direct voltage is one on samples, and absent on a board`() {
        let direct: (inout ClampReport) -> Void = {
            $0.mainsInput = InputLevels(mean: 0.77, railShare: 0, crest: 1.7, amplitude: 0.002)
        }
        let samples = house(volts: 1.8, direct)
        #expect(samples.state(.mainsDc) == .fault)
        #expect(samples.state(.mainsAbsent) == nil)
        let board = house(volts: 1.8, source: "rpict:x")
        #expect(board.state(.mainsAbsent) == .fault)
        #expect(board.check(.mainsDc, .mains)?.isObservable == false)
    }

    @Test func `a voltage that never was is absent, on an emon board to be looked at`() {
        #expect(house(volts: nil).state(.mainsAbsent) == .fault)
        #expect(house(volts: nil, source: "emon:x").state(.mainsAbsent) == .look)
    }

    @Test(arguments: [
        (309.0, CheckState.fault, 12), (157, .fault, 6), (262, .look, 10), (190, .look, 7),
    ])
    func `a ratio without a meter is a fault where no mains can be`(
        _ volts: Double, _ state: CheckState, _ part: Int
    ) {
        let house = house(volts: volts)
        #expect(house.state(.mainsRatio) == state)
        #expect(house.house.fault(.mainsRatio)?.evidence.part == part)
        #expect(house.check(.mainsCalibrate, .mains)?.isObservable == false)
    }

    @Test func `with a meter a part of 12 V is a fault and a few volts are to be calibrated`() {
        let ratio = house(volts: 314, meter: 1_900)
        #expect(ratio.state(.mainsRatio) == .fault)
        #expect(ratio.house.fault(.mainsRatio)?.evidence.part == 12)
        #expect(ratio.house.fault(.mainsRatio)?.evidence.meterVoltage == Voltage(volts: 236))
        #expect(ratio.state(.mainsCalibrate) == nil)
        let near = house(volts: 244, meter: 1_900)
        #expect(near.state(.mainsCalibrate) == .look)
        #expect(near.state(.mainsRatio) == nil)
        #expect(house(volts: 238, meter: 1_900).state(.mainsCalibrate) == nil)
    }

    @Test func `a wave, a frequency or a stillness that no mains has`() {
        let wave = house(volts: 230) { $0.mainsDistortion = 0.12 }
        #expect(wave.state(.mainsWaveform) == .look)
        #expect(wave.house.fault(.mainsWaveform)?.evidence.perMille == 120)
        let fast = house(volts: 230) { $0.frequency = Frequency(hertz: 53.2) }
        #expect(fast.house.fault(.mainsWaveform)?.evidence.frequency == Frequency(hertz: 53.2))
        let still: (inout ClampReport) -> Void = { $0.frequency = Frequency(hertz: 50) }
        #expect(house(volts: 230, seconds: 150, still).found.isEmpty)
        let perfect = house(volts: 230, seconds: 200, still)
        #expect(perfect.house.fault(.mainsWaveform)?.evidence.isTooSteady == true)
        let board = house(volts: 230, seconds: 200, source: "rpict:x", still)
        #expect(board.found.isEmpty)
        #expect(board.check(.mainsWaveform, .mains)?.isObservable == false)
    }

    @Test func `a transformer that dies while the house goes on is absent`() {
        for source in ["waveform:file:x", "rpict:x"] {
            var house = house(volts: 236, meter: 1_900, source: source)
            house.volts = nil
            house.run(10)
            #expect(house.state(.mainsAbsent) == .fault)
            #expect(house.state(.mainsOutage) == nil)
            house.volts = 236
            house.run(10)
            #expect(house.found.isEmpty)
        }
    }

    @Test func `an outage stops the house and the meter, and is told with its instants`() {
        for source in ["waveform:file:x", "rpict:x"] {
            var house = house(volts: 236, meter: 1_900, source: source)
            let last = house.house.now
            house.volts = nil
            house.watts = [1: 0, 2: 0, 3: 0, 4: 0]
            house.meter = nil
            house.run(9)
            let fault = house.house.fault(.mainsOutage)
            #expect(fault?.state == .fault)
            #expect(fault?.since == last + .seconds(1))
            #expect(house.state(.mainsAbsent) == nil)
            house.run(60)
            #expect(house.state(.mainsOutage) == .fault)
            #expect(house.state(.mainsAbsent) == nil)
            house.volts = 236
            house.watts[1] = 400
            house.meter = 400
            house.run(2)
            #expect(house.state(.mainsOutage) == nil)
            let cleared = house.snapshot.journal.last { entry in
                if case .faultCleared(let fault) = entry.fact {
                    fault.code == .mainsOutage
                } else {
                    false
                }
            }
            #expect(cleared.map { $0.at - last } == .seconds(70))
        }
    }

    @Test func `without a meter a loss is an outage where the currents fell`() {
        var loaded = house(volts: 236)
        loaded.volts = nil
        loaded.watts = [1: 0, 2: 0, 3: 0, 4: 0]
        loaded.run(10)
        #expect(loaded.state(.mainsOutage) == .fault)
        var idle = WaveHouse()
        idle.watts = [1: 0, 2: 0, 3: 0, 4: 0]
        idle.run(10)
        idle.volts = nil
        idle.run(20)
        #expect(idle.state(.mainsOutage) == nil)
        #expect(idle.state(.mainsAbsent) == .fault)
    }

    @Test func `a meter that counts on says that only the transformer is dead`() {
        var house = house(volts: 236, meter: 1_900)
        house.volts = nil
        house.watts = [1: 0, 2: 0, 3: 0, 4: 0]
        house.meter = 20
        house.run(15)
        #expect(house.state(.mainsAbsent) == .fault)
        #expect(house.state(.mainsOutage) == nil)
    }
}
