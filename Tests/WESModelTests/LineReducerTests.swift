import Testing
import WESModel

/// What is known of counters, contacts and relays after facts of their lines.
@Suite struct LineReducerTests {
    private func pulse(at seconds: Double, bounces: Int = 0, _ house: inout House) {
        house.apply(
            .counter(
                .counter(1), .pulse(width: .milliseconds(200), bounces: bounces),
                at: House.second(seconds)))
    }

    @Test func `pulses are counted on top of what was kept`() throws {
        var house = House()
        house.apply(.learned(.pulses(.counter(1), 1_000), at: .zero))
        for step in 1...5 { pulse(at: Double(step) * 5, bounces: 2, &house) }
        let counter = try #require(house.snapshot.counters.first)
        #expect(counter.pulses == 1_005)
        #expect(counter.bounces == 10)
        #expect(counter.interval == .seconds(5))
    }

    @Test func `the rate decays once the next pulse is late and ends at zero`() throws {
        var house = House()
        pulse(at: 5, &house)
        #expect(house.snapshot.counters.first?.rate(at: House.second(6)) == nil)
        pulse(at: 10, &house)
        let counter = try #require(house.snapshot.counters.first)
        #expect(counter.rate(at: House.second(12)) == 0.2)
        #expect(counter.rate(at: House.second(30)) == 0.05)
        #expect(counter.rate(at: House.second(80)) == 0)
    }

    @Test func `the minutes pass without pulses too, sixty at most`() throws {
        var house = House()
        house.tick(0)
        for step in 0..<3 { pulse(at: 10 + Double(step), &house) }
        house.tick(125)
        pulse(at: 126, &house)
        #expect(house.snapshot.counters.first?.minutes == [3, 0, 1])
        house.tick(5 * 3_600)
        #expect(house.snapshot.counters.first?.minutes == Array(repeating: 0, count: 60))
    }

    @Test func `a contact counts its changes, not its first level`() {
        var house = House()
        house.apply(.contact(.contact(1), .level(isClosed: false), at: House.second(1)))
        #expect(house.snapshot.contacts.first?.lastChange == nil)
        house.apply(.contact(.contact(1), .changed(isClosed: true), at: House.second(9)))
        #expect(house.snapshot.contacts.first?.changes == 1)
        #expect(house.snapshot.contacts.first?.isClosed == true)
        #expect(house.snapshot.journal.last?.fact == .contact(isClosed: true))
    }

    private func drive(
        _ position: RelayPosition, _ reason: RelayEvent.Reason, at seconds: Double,
        _ house: inout House
    ) {
        house.apply(
            .relay(
                .relay(1), .driven(position, by: "marie", reason: reason),
                at: House.second(seconds)))
    }

    /// A test of ten seconds during which the water heater takes some watts.
    private func test(step watts: Double, complete: Bool = true) -> House {
        var house = House()
        house.clamps([500, 0, 3], at: 0)
        house.apply(
            .relay(.relay(1), .testStarted(until: House.second(11)), at: House.second(1)))
        drive(.closed, .test, at: 1, &house)
        for second in 2...9 { house.clamps([500, 0, 3 + watts], at: Double(second)) }
        drive(.open, .testEnd, at: 11, &house)
        house.apply(
            .relay(.relay(1), .testEnded(isComplete: complete), at: House.second(11)))
        return house
    }

    @Test(arguments: [
        (2_160.0, RelayTest.Verdict.effective), (0, .unchanged), (400, .unexpected),
        (-2_160, .unexpected),
    ])
    func `a test says what the load did`(_ watts: Double, _ verdict: RelayTest.Verdict) {
        let house = test(step: watts)
        let relay = house.snapshot.relays.first
        #expect(relay?.lastTest?.verdict == verdict)
        #expect(relay?.isTested == true && relay?.test == nil)
        #expect(relay?.commanded == .open && relay?.since == House.second(11))
    }

    @Test func `a test that was broken off proves nothing`() {
        let house = test(step: 2_160, complete: false)
        #expect(house.snapshot.relays.first?.isTested == false)
        #expect(house.snapshot.relays.first?.lastTest == nil)
    }

    @Test func `every switching is in the journal with who and why, the start is not`() {
        var house = House()
        drive(.open, .start, at: 0, &house)
        drive(.closed, .operator_, at: 4, &house)
        let facts = house.snapshot.journal.filter { $0.source == .relay(1) }.map(\.fact)
        #expect(facts == [.relay(.closed, from: .open, by: "marie", reason: .operator_)])
    }

    @Test func `a line that nobody holds has no position`() {
        var house = House()
        drive(.closed, .operator_, at: 4, &house)
        house.apply(
            .link(
                .relay(1), .unplugged(device: "d", since: House.second(5)), at: House.second(5)))
        #expect(house.snapshot.relays.first?.commanded == nil)
        #expect(house.snapshot.relays.first?.since == nil)
    }
}
