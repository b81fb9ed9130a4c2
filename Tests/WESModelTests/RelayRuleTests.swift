import Testing

@testable import WESModel

/// What the load and the feedback of a relay say of its contact.
@Suite struct RelayRuleTests {
    private static func house(
        _ change: (inout RelayDescription) -> Void = { _ in }
    ) -> RuleHouse {
        var unit = RuleHouse.unit
        var relay = RelayDescription(line: "chip:23", load: .clamp(3))
        relay.expected = 2_000...2_000
        relay.hasContactor = false
        change(&relay)
        unit.relays[1] = relay
        var house = RuleHouse(unit)
        house.lock(1, .standard)
        house.drive(.open, .start)
        return house
    }

    @Test func `a load on an open relay is suspect after two minutes and five readings`() {
        var house = Self.house()
        house.run(119) { $0.loads(2_000) }
        #expect(!house.has(.relayWelded))
        house.run(5) { $0.loads(2_000) }
        #expect(house.fault(.relayWelded, .relay(1))?.state == .fault)
        #expect(house.fault(.relayWelded)?.evidence.power == Power(watts: 2_000))
        house.run(2) { $0.loads(0) }
        #expect(!house.has(.relayWelded))
    }

    @Test func `four readings do not make a contact suspect, however long they take`() {
        var house = Self.house()
        for _ in 0..<4 {
            house.loads(2_000)
            house.run(60)
        }
        #expect(!house.has(.relayWelded))
        house.run(2) { $0.loads(2_000) }
        #expect(house.has(.relayWelded))
    }

    @Test func `a moment without the load clears the suspicion`() {
        var house = Self.house()
        house.run(100) { $0.loads(2_000) }
        house.run(1) { $0.loads(0) }
        house.run(100) { $0.loads(2_000) }
        #expect(!house.has(.relayWelded))
    }

    @Test func `a clamp the wrong way round hides no welded contact`() {
        var house = Self.house()
        house.run(125) { $0.loads(-2_000) }
        #expect(house.has(.relayWelded))
    }

    @Test func `the off-peak contact of the meter explains the load, and takes nothing back`() {
        var house = Self.house()
        house.run(300) { house in
            house.loads(2_000)
            house.linky(drawn: 2_500, stge: "013A0700")
        }
        #expect(!house.has(.relayWelded))
        house.run(130) { house in
            house.loads(2_000)
            house.linky(drawn: 2_500)
        }
        #expect(house.has(.relayWelded))
        house.run(5) { house in
            house.loads(2_000)
            house.linky(drawn: 2_500, stge: "013A0700")
        }
        #expect(house.has(.relayWelded))
    }

    @Test(arguments: [true, false])
    func `a shared clamp or a load that is shed says nothing of an open contact`(
        isShared: Bool
    ) {
        var house = Self.house { relay in
            relay.isLoadShared = isShared
            if !isShared { relay.expected = 0...0 }
        }
        house.run(200) { $0.loads(2_000) }
        #expect(!house.has(.relayWelded))
        #expect(house.check(.relayWelded)?.isObservable == false)
    }

    @Test func `more than the relay may switch is told after three readings, and stays told`() {
        var house = Self.house()
        house.drive(.closed, .operator_)
        house.run(2) { $0.loads(2_900) }
        #expect(!house.has(.relayOverCurrent))
        house.run(2) { $0.loads(2_900) }
        #expect(house.fault(.relayOverCurrent)?.state == .fault)
        #expect(house.fault(.relayOverCurrent)?.evidence.currentLimit == Current(amperes: 10))
        house.drive(.open, .operator_)
        house.run(10) { $0.loads(0) }
        #expect(house.has(.relayOverCurrent))
        house.drive(.closed, .operator_)
        house.run(4) { $0.loads(1_500) }
        #expect(!house.has(.relayOverCurrent))
    }

    @Test func `a start-up current is none`() {
        var house = Self.house()
        house.drive(.closed, .operator_)
        house.run(1) { $0.loads(6_000) }
        house.run(10) { $0.loads(1_500) }
        #expect(!house.has(.relayOverCurrent))
    }

    @Test func `a lower limit of the table counts`() {
        var house = Self.house { $0.limit = Current(amperes: 6) }
        house.drive(.closed, .operator_)
        house.run(5) { $0.loads(1_900) }
        #expect(house.has(.relayOverCurrent))
    }

    @Test func `behind a contactor nothing is said, and without an answer it is to be looked at`() {
        var behind = Self.house { $0.hasContactor = true }
        behind.drive(.closed, .operator_)
        behind.run(10) { $0.loads(2_900) }
        #expect(!behind.has(.relayOverCurrent))
        #expect(behind.check(.relayOverCurrent)?.isObservable == false)
        var unknown = Self.house { $0.hasContactor = nil }
        unknown.drive(.closed, .operator_)
        unknown.run(10) { $0.loads(2_900) }
        #expect(unknown.fault(.relayOverCurrent)?.state == .look)
        unknown.apply(.learned(.contactor(.relay(1), true), at: unknown.now))
        unknown.run(1)
        #expect(!unknown.has(.relayOverCurrent))
    }

    @Test func `a feedback contact is read back, and told once it does not follow`() {
        var house = Self.house { $0.feedback = .contact(1) }
        house.contact(false)
        house.run(10)
        #expect(house.snapshot.relays.first?.readBack == .open)
        #expect(!house.has(.relayFeedback))
        house.drive(.closed, .operator_)
        house.run(5)
        #expect(!house.has(.relayFeedback))
        house.run(3)
        let fault = house.fault(.relayFeedback, .relay(1))
        #expect(fault?.evidence.commanded == .closed && fault?.evidence.readBack == .open)
        house.contact(true)
        house.run(1)
        #expect(!house.has(.relayFeedback))
    }

    @Test func `what a test showed of the feedback stays until the contact follows`() {
        var house = Self.house { $0.feedback = .contact(1) }
        house.contact(false)
        house.test { $0.loads(2_000) }
        house.run(60)
        #expect(house.has(.relayFeedback))
        house.drive(.closed, .operator_)
        house.contact(true)
        house.run(2)
        house.drive(.open, .operator_)
        house.contact(false)
        house.run(20)
        #expect(!house.has(.relayFeedback))
    }

    @Test func `a relay without a feedback shows none`() {
        var house = Self.house()
        house.drive(.closed, .operator_)
        house.run(20)
        #expect(house.check(.relayFeedback)?.isObservable == false)
    }
}

extension RuleHouse {
    fileprivate func check(_ code: FaultCode) -> Check? {
        Check.all(snapshot, at: now).first { $0.code == code && $0.terminal == .relay(1) }
    }

    mutating func drive(_ position: RelayPosition, _ reason: RelayEvent.Reason) {
        apply(.relay(.relay(1), .driven(position, by: "marie", reason: reason), at: now))
    }

    /// A test of ten seconds, each with its facts.
    mutating func test(_ facts: (inout RuleHouse) -> Void) {
        apply(.relay(.relay(1), .testStarted(until: now + .seconds(10)), at: now))
        drive(.closed, .test)
        run(10, facts)
        drive(.open, .testEnd)
        apply(.relay(.relay(1), .testEnded(isComplete: true), at: now))
    }

    /// A report in which clamp 3 takes the load of relay 1.
    mutating func loads(_ watts: Double, cooking: Double = 300) {
        report([1: watts + cooking, 2: 0, 3: watts, 4: cooking])
    }

    fileprivate mutating func contact(_ isClosed: Bool) {
        apply(.contact(.contact(1), .changed(isClosed: isClosed), at: now))
    }

    @Test func `the weight of a pulse given at the console counts for the load too`() {
        var unit = RuleHouse.unit
        unit.relays[1] = RelayDescription(line: "chip:23", load: .counter(4))
        unit.counters[4] = CounterDescription(line: "chip:20", kind: .electricity)
        var snapshot = RuleHouse(unit).snapshot
        var counter = PulseCounter(
            source: .counter(4), link: .open(device: "chip", honoured: true))
        let second = Instant.zero + .seconds(1)
        counter.recent = [Pulse(at: second, width: .zero, bounces: 0, interval: .seconds(1))]
        snapshot.counters = [counter]
        #expect(RelayLoadReducer.load(of: .relay(1), in: snapshot, at: second) == nil)
        snapshot.weights[.counter(4)] = PulseWeight(amount: 1, unit: .wattHour)
        #expect(
            RelayLoadReducer.load(of: .relay(1), in: snapshot, at: second) == Power(watts: 3_600))
    }
}
