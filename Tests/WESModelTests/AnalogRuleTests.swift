import Testing

@testable import WESModel

/// `analog.open` and `analog.over_range`: what can be seen, and what cannot.
@Suite struct AnalogRuleTests {
    private static let divided: @Sendable (inout AnalogDescription) -> Void = {
        $0.divider = VoltageDivider(upper: 36_000, lower: 10_000)
    }
    /// 4–20 mA on 150 Ω, 0 to 10 bar: 0.6 V is nothing.
    private static let loop: @Sendable (inout AnalogDescription) -> Void = {
        $0.unit = "bar"
        $0.gain = 10 / 2.4
        $0.offset = -2.5
    }

    @Test func `a pin that nothing drives is named within ten seconds and released`() {
        var house = AnalogHouse()
        house.run(20, volts: 1.2)
        #expect(house.point?.state == .ok)
        house.run(10, volts: 0.6, spread: 0.4)
        #expect(house.fault(.analogOpen)?.state == .look)
        #expect(house.fault(.analogOpen)?.evidence.spread == Voltage(volts: 0.4))
        #expect(house.check(.analogOpen) == .look)
        house.run(5, volts: 1.2)
        #expect(house.fault(.analogOpen) == nil)
    }

    @Test func `a single wild look is no finding`() {
        var house = AnalogHouse()
        house.run(20, volts: 1.2)
        house.run(1, volts: 0.9, spread: 1)
        house.run(30, volts: 1.2)
        #expect(house.fault(.analogOpen) == nil)
    }

    @Test func `the sun may set: 0 V without a divider is a measure once it has shone`() {
        var house = AnalogHouse {
            $0.unit = "W/m²"
            $0.gain = 500
        }
        house.run(20, volts: 1.6)
        house.ramp(120, from: 1.6, to: 0)
        house.run(3_600, volts: 0.000_1)
        #expect(house.house.codes == [])
        #expect(house.check(.analogOpen) == .ok)
        #expect(house.point?.state == .ok)
    }

    @Test func `0 V that was never more is something to do, not a fault`() {
        var house = AnalogHouse()
        house.run(60, volts: 0)
        #expect(house.house.codes == [])
        #expect(house.check(.analogOpen) == .todo)
        #expect(house.point?.state == .todo)
        #expect(house.point?.measure == .noVoltage)
        house.validate()
        house.run(5, volts: 0)
        #expect(house.point?.state == .ok)
        #expect(house.point?.isByHand == true)
    }

    @Test func `behind a divider 0 V from the start is to be looked at until a person says so`() {
        var house = AnalogHouse(Self.divided)
        house.run(10, volts: 0)
        #expect(house.fault(.analogOpen)?.state == .look)
        #expect(house.fault(.analogOpen)?.evidence.spread == nil)
        house.validate()
        house.run(5, volts: 0)
        #expect(house.fault(.analogOpen) == nil)
    }

    @Test func `behind a divider a voltage that goes at once is looked at, one that sinks is not`()
    {
        var house = AnalogHouse(Self.divided)
        house.run(20, volts: 2.7)
        house.ramp(60, from: 2.7, to: 0)
        house.run(60, volts: 0)
        #expect(house.fault(.analogOpen) == nil)
        house.run(20, volts: 2.7)
        house.run(10, volts: 0)
        #expect(house.fault(.analogOpen) != nil)
        house.run(5, volts: 2.7)
        #expect(house.fault(.analogOpen) == nil)
    }

    @Test func `a sensor with a live zero never gives 0 V`() {
        var house = AnalogHouse(Self.loop)
        house.run(20, volts: 0.61)
        #expect(house.house.codes == [])
        house.run(10, volts: 0.01)
        let fault = house.fault(.analogOpen)
        #expect(fault?.state == .look)
        #expect(abs((fault?.evidence.liveZero?.volts ?? 0) - 0.6) < 1e-9)
        house.run(5, volts: 0.6)
        #expect(house.fault(.analogOpen) == nil)
    }

    @Test func `over the range is a fault in three looks, with a band before it goes`() {
        var house = AnalogHouse()
        house.run(20, volts: 3.24)
        #expect(house.house.codes == [])
        house.run(3, volts: 3.3)
        #expect(house.fault(.analogOverRange)?.state == .fault)
        #expect(house.fault(.analogOverRange)?.evidence.voltage == Voltage(volts: 3.3))
        house.run(20, volts: 3.22)
        #expect(house.fault(.analogOverRange) != nil)
        house.run(6, volts: 3.1)
        #expect(house.fault(.analogOverRange) == nil)
    }

    @Test func `a converter at its rail is over its range below 3,25 V as well`() {
        var house = AnalogHouse()
        house.run(5, volts: 2.048, spread: 0, fullScale: 2.047_937_5)
        let fault = house.fault(.analogOverRange)
        #expect(fault?.evidence.converterLimit == Voltage(volts: 2.047_937_5))
        house.run(6, volts: 2.0, fullScale: 2.047_937_5)
        #expect(house.fault(.analogOverRange) == nil)
    }

    @Test func `a voltage under M is a fault, a count below zero is not`() {
        var house = AnalogHouse()
        house.run(20, volts: -0.000_25)
        #expect(house.house.codes == [])
        house.run(3, volts: -0.4)
        #expect(house.fault(.analogOverRange)?.evidence.voltage == Voltage(volts: -0.4))
    }

    @Test func `a contact pulled up to 3,3 V is at rest`() {
        var house = AnalogHouse { $0.kind = .contact }
        house.run(20, volts: 3.3)
        #expect(house.house.codes == [])
        #expect(house.input?.isClosed == false)
        #expect(house.point?.state == .todo)
        house.run(2, volts: 0.01)
        #expect(house.input?.isClosed == true)
        #expect(house.input?.changes == 1)
        #expect(house.point?.state == .ok)
        #expect(house.check(.analogOpen) == .ok)
    }

    @Test func `a contact changes once on a voltage that stands at its threshold`() {
        var house = AnalogHouse {
            $0.kind = .contact
            $0.threshold = Voltage(volts: 1)
            $0.closesHigh = true
        }
        house.run(1, volts: 0.2)
        for volts in [0.95, 1.05, 0.9, 1.15, 1.25, 1.05, 0.9, 0.85, 0.79] {
            house.run(1, volts: volts)
        }
        #expect(house.input?.changes == 2)
        #expect(house.input?.isClosed == false)
    }

    @Test func `a converter that goes takes its findings and its position with it`() {
        var house = AnalogHouse { $0.kind = .contact }
        house.run(5, volts: 0)
        house.run(10, volts: 1, spread: 1)
        #expect(house.fault(.analogOpen) != nil)
        house.link(.unplugged(device: "iio:ads1115/voltage0", since: house.house.now))
        house.run(0, volts: 0)
        var after = house.house
        after.run(1)
        #expect(after.codes == [.sourceUnplugged])
        #expect(after.snapshot.analog.first?.isClosed == nil)
    }

    @Test func `the value and its trend are kept, those of another table are not`() {
        var house = AnalogHouse(Self.divided)
        house.ramp(300, from: 1, to: 2)
        let history = house.house.snapshot.histories[AnalogInput(source: .analog(1)).series]
        #expect(history?.count == 60)
        #expect(abs((history?.last?.value ?? 0) - 2 * 4.6) < 0.1)
        // One volt at the pin in five minutes is 4.6 V at the sensor.
        #expect(abs((house.input?.perMinute ?? 0) - 4.6 / 5) < 0.05)
        var unit = house.house.snapshot.unit
        var changed = house.house
        unit.analog[1]?.name = "Batterie"
        changed.apply(.configured(unit, changed: [.analog(1)], at: changed.now))
        #expect(changed.snapshot.histories[AnalogInput(source: .analog(1)).series] == history)
        #expect(changed.snapshot.analog == house.house.snapshot.analog)
        unit.analog[1]?.gain = 2
        changed.apply(.configured(unit, changed: [.analog(1)], at: changed.now))
        #expect(changed.snapshot.histories[AnalogInput(source: .analog(1)).series] == nil)
        #expect(changed.snapshot.analog.first?.voltage == nil)
        // The channel is that of before: its driver says nothing new of it.
        #expect(changed.snapshot.analog.first?.link.isOpen == true)
        unit.analog[1]?.device = "iio:ads1115/voltage3"
        changed.apply(.configured(unit, changed: [.analog(1)], at: changed.now))
        #expect(changed.snapshot.analog.first?.link == .unconfigured)
    }
}
