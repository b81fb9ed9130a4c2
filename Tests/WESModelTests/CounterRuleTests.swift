import Testing

@testable import WESModel

/// When the rules of the pulse counters speak, and when they hold their tongue.
@Suite struct CounterRuleTests {
    /// A house with one counter of a kind and a Linky of 9 kVA.
    private static func house(
        _ kind: CounterKind, _ weight: PulseWeight?, index: Int64 = 1_000
    ) -> RuleHouse {
        var unit = RuleHouse.unit
        unit.counters = [1: CounterDescription(line: "chip:17", kind: kind, weight: weight)]
        var house = RuleHouse(unit)
        house.apply(.learned(.pulses(.counter(1), index), at: house.now))
        house.lock(1, .standard)
        house.apply(.counter(.counter(1), .level(isClosed: false), at: house.now))
        return house
    }

    private static func pulse(_ house: inout RuleHouse, bounces: Int = 0, back: Double = 0) {
        let at = Instant(nanoseconds: house.now.nanoseconds - Int64(back * 1e9))
        house.apply(
            .counter(
                .counter(1), .pulse(width: .milliseconds(30), bounces: bounces), at: at))
    }

    private static func states(_ house: RuleHouse) -> [FaultCode: CheckState] {
        Dictionary(
            uniqueKeysWithValues: house.snapshot.faults.filter {
                $0.terminal == .counter(1)
            }.map { ($0.code, $0.state) })
    }

    @Test func `a counter that never pulsed is to do, and to be looked at after ten minutes`() {
        var house = Self.house(.water, PulseWeight("1 L"), index: 0)
        house.run(590)
        #expect(Self.states(house) == [.counterSilent: .todo])
        house.run(12)
        #expect(Self.states(house) == [.counterSilent: .look])
        Self.pulse(&house)
        house.run(1)
        #expect(Self.states(house) == [:])
    }

    @Test func `more bounces than pulses are told, and forgotten once pulses are clean`() {
        var house = Self.house(.water, PulseWeight("1 L"))
        for _ in 0..<3 { house.run(5) { if $0.second % 5 == 0 { Self.pulse(&$0, bounces: 2) } } }
        let fault = house.fault(.counterBounce)
        #expect(fault?.state == .look)
        #expect(fault?.evidence.count == 6)
        #expect(fault?.evidence.pulses == 3)
        house.run(50) { if $0.second % 5 == 0 { Self.pulse(&$0) } }
        #expect(house.fault(.counterBounce) == nil)
    }

    @Test func `a bounce here and there is what reeds do`() {
        var house = Self.house(.water, PulseWeight("1 L"))
        house.run(300) { if $0.second % 5 == 0 { Self.pulse(&$0, bounces: 1) } }
        #expect(Self.states(house) == [:])
    }

    @Test func `a line that chatters and gives no pulse bounces too`() {
        var house = Self.house(.water, PulseWeight("1 L"))
        house.apply(.counter(.counter(1), .bounces(25), at: house.now))
        house.run(1)
        #expect(house.fault(.counterBounce)?.evidence.pulses == 0)
    }

    @Test(arguments: [
        (CounterKind.electricity, Int64(1_000), 10), (.water, 0, 310), (.gas, 1_000, 7 * 86_400),
    ])
    func `a contact that stays closed is told once its kind cannot explain it`(
        _ kind: CounterKind, _ index: Int64, _ seconds: Int
    ) {
        var house = Self.house(kind, nil, index: index)
        let closed = house.now
        house.apply(.counter(.counter(1), .level(isClosed: true), at: closed))
        if seconds < 1_000 {
            house.run(seconds)
        } else {
            house.run(3_600)
            #expect(house.fault(.counterStuck) == nil)
            return
        }
        #expect(house.fault(.counterStuck)?.state == .look)
        #expect(house.fault(.counterStuck)?.since == closed)
        Self.pulse(&house)
        house.run(1)
        #expect(house.fault(.counterStuck) == nil)
    }

    @Test(arguments: [
        (CounterKind.electricity, "1000/kWh", 16, false), (.electricity, "1000/kWh", 20, true),
        (.water, "1 L", 3, false), (.water, "1 L", 7, true), (.water, "0.25 L", 7, false),
        (.gas, "10 L", 2, true),
    ])
    func `a pace that no meter has is told`(
        _ kind: CounterKind, _ weight: String, _ pace: Int, _ isTold: Bool
    ) {
        var house = Self.house(kind, PulseWeight(weight))
        house.run(9) { house in
            for step in 0..<pace { Self.pulse(&house, back: 0.9 - Double(step) / Double(pace)) }
        }
        #expect((house.fault(.counterTooFast)?.state == .fault) == isTold)
        if isTold { #expect(house.fault(.counterTooFast)?.evidence.pulseRate == Double(pace)) }
        house.run(30)
        #expect(house.fault(.counterTooFast) == nil)
    }

    @Test func `edges that flood a line are told before the interrupts suffer`() {
        var house = Self.house(.water, PulseWeight("1 L"))
        house.run(8) { $0.apply(.counter(.counter(1), .bounces(60), at: $0.now)) }
        #expect(house.fault(.counterTooFast)?.evidence.pulseRate == 60)
    }

    @Test func `lost records are pulses that the index misses, told for a day`() {
        var house = Self.house(.water, PulseWeight("1 L"))
        let lost = house.now
        house.apply(.counter(.counter(1), .lost(4), at: lost))
        house.run(1)
        #expect(house.fault(.counterLost)?.evidence.count == 2)
        #expect(house.fault(.counterLost)?.since == lost)
        #expect(house.fault(.counterLost)?.state == .fault)
    }

    @Test func `a weight that cannot tell the subscribed power is a fault`() {
        var house = Self.house(.electricity, PulseWeight("10000/kWh"))
        house.run(12) { $0.linky(drawn: 500) }
        let evidence = house.fault(.counterWeight)?.evidence
        #expect(evidence?.power?.watts.rounded() == 6_000)
        #expect(evidence?.limit?.voltAmperes == 9_000)
    }

    @Test func `a weight that gives more than the house may draw is a fault`() {
        var house = Self.house(.electricity, PulseWeight("10 Wh"))
        house.run(20) {
            $0.linky(drawn: 500)
            if $0.second % 2 == 0 { Self.pulse(&$0) }
        }
        #expect(house.fault(.counterWeight)?.evidence.power?.watts == 18_000)
    }

    @Test func `a right weight is none, nor is one that no meter can be held against`() {
        var house = Self.house(.electricity, PulseWeight("1000/kWh"))
        house.run(20) {
            $0.linky(drawn: 500)
            Self.pulse(&$0)
        }
        #expect(Self.states(house) == [:])
        var alone = Self.house(.electricity, PulseWeight("10000/kWh"))
        alone.run(20)
        #expect(Self.states(alone) == [:])
    }

    @Test func `a weight is refused at the console with its reason`() {
        var house = Self.house(.electricity, PulseWeight("1000/kWh"))
        house.run(12) { $0.linky(drawn: 500) }
        func outcome(_ text: String) -> CommandOutcome? {
            guard let weight = PulseWeight(text) else { return nil }
            let events = CounterCommands.events(
                of: .setWeight(.counter(1), weight), as: CommandID(rawValue: 1),
                in: house.snapshot, at: house.snapshot.clock)
            for case .answered(_, let outcome, _) in events { return outcome }
            return nil
        }
        #expect(outcome("1 L") == .wrongUnit(.electricity))
        #expect(outcome("2000/kWh") == .done)
        guard case .weightTooSmall(_, let subscribed) = outcome("10000/kWh") else {
            Issue.record("\(String(describing: outcome("10000/kWh")))")
            return
        }
        #expect(subscribed.voltAmperes == 9_000)
    }

    @Test func `a weight of the console wins over that of the configuration`() {
        var house = Self.house(.water, PulseWeight("1 L"))
        house.apply(.learned(.weight(.counter(1), PulseWeight("10 L")), at: house.now))
        #expect(house.snapshot.weight(of: .counter(1))?.amount == 10)
        house.apply(.learned(.weight(.counter(1), nil), at: house.now))
        #expect(house.snapshot.weight(of: .counter(1))?.amount == 1)
    }
}
