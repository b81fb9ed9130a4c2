import Testing

@testable import WESModel

/// Leaks and bursts of a water counter, hour by hour.
@Suite struct LeakRuleTests {
    /// A water counter whose pulses and clock are set by hand.
    private struct Meter {
        var snapshot = Snapshot()
        var second: Int64 = 0
        /// Seconds of the local clock at second 0: 2026-06-21 00:00 +02:00, or another start.
        var start: Int64 = 1_781_992_800
        var offset: (Int64) -> Int32 = { _ in 7_200 }

        init(_ weight: String = "1 L", kind: CounterKind = .water) {
            var unit = UnitDescription(name: "essai")
            unit.counters = [
                1: CounterDescription(line: "chip:1", kind: kind, weight: PulseWeight(weight))
            ]
            apply(.configured(unit, changed: unit.sources, at: now))
            apply(.learned(.pulses(.counter(1), 100), at: now))
            apply(.link(.counter(1), .open(device: "d", honoured: true), at: now))
        }

        var now: Instant { Instant(nanoseconds: (1_000 + second) * 1_000_000_000) }
        mutating func apply(_ event: Event) { Reducer.apply(event, to: &snapshot) }

        /// Lets time pass in ticks of `step` seconds; a pulse every `pace` seconds.
        mutating func run(hours: Double, pace: Int64? = nil, step: Int64 = 5) {
            let end = second + Int64(hours * 3_600)
            while second < end {
                second += step
                if let pace, second % pace < step {
                    apply(
                        .counter(
                            .counter(1), .pulse(width: .milliseconds(200), bounces: 0), at: now))
                }
                let unix = start + second
                apply(
                    .clock(
                        ClockReading(
                            instant: now,
                            civil: CivilTime(unixSeconds: unix, utcOffset: offset(unix)))))
            }
        }

        var codes: [FaultCode] { snapshot.faults.map(\.code) }
        func fault(_ code: FaultCode) -> Fault? { snapshot.faults.first { $0.code == code } }
    }

    @Test func `a day without a gap of two hours is a leak, one gap ends it`() {
        var meter = Meter()
        meter.run(hours: 23.9, pace: 3_600)
        #expect(meter.codes == [])
        meter.run(hours: 2.2, pace: 3_600)
        let fault = meter.fault(.counterLeak)
        #expect(fault?.state == .look)
        #expect(fault?.evidence.smallestFlow == VolumeFlow(litresPerHour: 0.5))
        #expect((fault?.evidence.windowSeconds ?? 0) >= 86_400)
        meter.run(hours: 2.1)
        #expect(meter.codes == [])
    }

    @Test func `a pulse of ten litres needs a longer gap, and sees no leak under three litres`() {
        #expect(FlowWatch.smallestFlow(PulseWeight(amount: 10, unit: .litre))?.litresPerHour == 3)
        #expect(FlowWatch.smallestFlow(PulseWeight(amount: 1, unit: .wattHour)) == nil)
        var meter = Meter("10 L")
        meter.run(hours: 27, pace: 3 * 3_600, step: 10)
        #expect(meter.codes == [.counterLeak])
    }

    @Test func `three wet nights of four are a leak, dry days between them or not`() {
        var meter = Meter()
        for night in 1...3 {
            #expect(meter.codes == [], "\(night)")
            meter.run(hours: 2)
            meter.run(hours: 3, pace: 600)
            meter.run(hours: 19)
        }
        #expect(meter.fault(.counterLeak)?.evidence.nights == 3)
        #expect(meter.fault(.counterLeak)?.evidence.volume == Volume(litres: 17))
        meter.run(hours: 48)
        #expect(meter.codes == [])
    }

    @Test func `a flush at night is no leak`() {
        var meter = Meter()
        for _ in 1...4 {
            meter.run(hours: 3)
            meter.run(hours: 0.02, pace: 8)
            meter.run(hours: 20.98)
        }
        #expect(meter.codes == [])
    }

    @Test(arguments: [
        // 2026-10-24 22:00 UTC, clocks go back at 01:00 UTC: the night has four hours.
        (Int64(1_792_879_200), Int64(1_792_890_000), Int32(7_200), Int32(3_600), 4.0),
        // 2026-03-28 23:00 UTC, clocks go forward at 01:00 UTC: the night has two hours.
        (1_774_738_800, 1_774_746_000, 3_600, 7_200, 2.0),
    ])
    func `the night of a change of the clocks is one night, as long as it was`(
        _ start: Int64, _ change: Int64, _ before: Int32, _ after: Int32, _ hours: Double
    ) {
        var meter = Meter()
        meter.start = start
        meter.offset = { $0 < change ? before : after }
        meter.run(hours: 8, pace: 600)
        let nights = meter.snapshot.counters.first?.flow.nights ?? []
        #expect(nights.count == 1)
        #expect(abs((nights.first?.heard.seconds ?? 0) - hours * 3_600) < 15)
        #expect(abs(Double(nights.first?.pulses ?? 0) - hours * 6) <= 1)
    }

    @Test func `twenty litres a minute for ten minutes are a burst, a shower is none`() {
        var meter = Meter()
        meter.run(hours: 0.5)
        meter.run(hours: 0.1, pace: 2, step: 1)
        #expect(meter.codes == [])
        meter.run(hours: 0.1, pace: 2, step: 1)
        let fault = meter.fault(.counterBurst)
        #expect(fault?.state == .fault)
        #expect(fault?.evidence.flow.map { abs($0.litresPerHour - 1_800) < 40 } == true)
        meter.run(hours: 0.3)
        #expect(meter.codes == [])
    }

    @Test func `five hundred litres without a pause are a burst`() {
        var meter = Meter()
        meter.run(hours: 0.82, pace: 6, step: 2)
        #expect(meter.codes == [])
        meter.run(hours: 0.04, pace: 6, step: 2)
        #expect((meter.fault(.counterBurst)?.evidence.volume?.litres ?? 0) > 500)
        meter.run(hours: 0.17)
        #expect(meter.codes == [])
    }

    @Test func `gas and oil are not observable, electricity has no leak at all`() {
        for kind in [CounterKind.gas, .oil] {
            let meter = Meter("10 L", kind: kind)
            let checks = Check.all(meter.snapshot, at: meter.now)
                .filter { $0.code == .counterLeak || $0.code == .counterBurst }
            #expect(checks.count == 2)
            #expect(checks.allSatisfy { !$0.isObservable })
        }
        let meter = Meter("1 Wh", kind: .electricity)
        #expect(!Check.all(meter.snapshot, at: meter.now).contains { $0.code == .counterLeak })
    }

    @Test func `nobody listens to a closed line, so nothing ran meanwhile`() {
        var meter = Meter()
        meter.run(hours: 23, pace: 3_600)
        meter.apply(
            .link(.counter(1), .unplugged(device: "d", since: meter.now), at: meter.now))
        meter.apply(.link(.counter(1), .open(device: "d", honoured: true), at: meter.now))
        meter.run(hours: 3, pace: 3_600)
        #expect(meter.codes == [])
    }
}
