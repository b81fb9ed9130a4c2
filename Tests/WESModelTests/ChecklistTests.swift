import Testing

@testable import WESModel

@Suite struct ChecklistTests {
    private func list(_ house: RuleHouse) -> Checklist { Checklist(house.snapshot, at: house.now) }

    private func lived(_ watts: [Int: Double] = [1: 500, 2: -900, 3: 200, 4: 1_150]) -> RuleHouse {
        var house = RuleHouse()
        house.lock(1, .standard)
        house.lock(2, .historique)
        house.run(20) { house in
            house.linky(drawn: 500)
            house.historique(2, drawn: 300)
            house.report(watts)
        }
        return house
    }

    @Test func `the points stand in the order of work on site`() {
        #expect(
            list(RuleHouse()).points.map(\.terminal.rawValue) == [
                "teleinfo.1", "teleinfo.2", "mains", "clamps.1", "clamps.2", "clamps.3",
                "clamps.4", "relays.1", "balance", "counters.1", "contacts.1", "onewire",
                "onewire.names",
            ])
    }

    @Test func `nothing is ok before it was measured`() {
        let start = list(RuleHouse())
        #expect(start.count(.todo) == start.points.count)
        #expect(start.worst == .todo)
    }

    @Test func `what was measured and agrees is ok, with its measure and its age`() {
        let house = lived()
        let list = list(house)
        #expect(
            list.point(.teleinfo(1))?.measure == .meter(.standard, baud: 9_600, isProducer: true))
        #expect(
            list.point(.teleinfo(2))?.measure == .meter(.historique, baud: 1_200, isProducer: nil))
        #expect(
            list.point(.mains)?.measure
                == .mains(Voltage(volts: 236), meter: Voltage(volts: 236)))
        #expect(list.point(.clamp(1))?.measure == .direction(.consumption, .grid, relay: nil))
        #expect(list.point(.clamp(2))?.measure == .direction(.injection, .production, relay: nil))
        for number in 1...4 { #expect(list.point(.clamp(number))?.state == .ok) }
        #expect(list.point(.clamp(1))?.measuredAt == house.now)
        #expect(list.point(.balance)?.state == .ok)
        #expect(list.point(.relay(1))?.measure == .untested(load: .clamp(3)))
    }

    @Test func `a clamp without a current is to do and the balance waits for it`() {
        let list = list(lived([1: 500, 2: -900, 3: 0, 4: 1_200]))
        #expect(list.point(.clamp(3))?.state == .todo)
        #expect(list.point(.clamp(3))?.measure == .noCurrent)
        #expect(list.point(.clamp(3))?.measuredAt == nil)
        #expect(list.point(.balance)?.measure == .balanceAfter(.clamp(3)))
        #expect(list.point(.balance)?.state == .todo)
    }

    @Test func `a fault wins over the measure and no word is taken over it`() {
        var house = lived([1: -500, 2: -900, 3: 100, 4: 1_200])
        let word = Validation(by: "Marie", reason: "vu", unixSeconds: 0)
        for terminal in [SourceID.clamp(1), .relay(1), .contact(1)] {
            house.apply(.learned(.validated(terminal, word), at: house.now))
        }
        let list = list(house)
        #expect(list.point(.clamp(1))?.state == .fault)
        #expect(list.point(.clamp(1))?.measure == .fault(.clampReversed))
        #expect(list.point(.clamp(1))?.validation == nil)
        #expect(!list.canValidate(.clamp(1)))
        #expect(list.point(.relay(1))?.state == .ok)
        #expect(list.point(.relay(1))?.isByHand == true)
        #expect(list.canValidate(.relay(1)))
        #expect(!list.canValidate(.relay(2)))
        #expect(list.countByHand == 2)
        #expect(list.worst == .fault)
    }

    @Test func `the finding of an area is on each of its points`() {
        var house = RuleHouse()
        house.link(.clamps, .missing(device: "d"))
        house.run(12)
        let list = list(house)
        #expect(list.point(.clamp(2))?.measure == .fault(.sourceMissing))
        #expect(list.point(.mains)?.state == .fault)
        #expect(list.point(.teleinfo(1))?.measure == .fault(.ticSilentAll))
        #expect(list.point(.teleinfo(2))?.measure == .fault(.ticSilentAll))
    }

    @Test func `lines and probes are ok once they moved, were read and are named`() {
        var house = lived()
        let rom = ROMCode(family: 0x28, serial: 0x0316_A279_F0FF)
        house.apply(
            .counter(.counter(1), .pulse(width: .milliseconds(30), bounces: 0), at: house.now))
        house.apply(.contact(.contact(1), .level(isClosed: false), at: house.now))
        house.apply(.oneWire(.listed([rom]), at: house.now))
        let reading = ProbeResult.temperature(Temperature(celsius: 42.6))
        house.apply(.oneWire(.measured(rom, reading), at: house.now))
        house.run(1)
        var list = list(house)
        #expect(list.point(.counter(1))?.state == .ok)
        #expect(list.point(.contact(1))?.measure == .contact(isClosed: false, changes: 0))
        #expect(list.point(.contact(1))?.state == .todo)
        #expect(list.point(.oneWire)?.measure == .probes(1, absent: 0))
        #expect(list.point(.oneWire)?.state == .ok)
        #expect(list.point(.probeNames)?.measure == .names(missing: 1, of: 1))
        house.apply(.contact(.contact(1), .changed(isClosed: true), at: house.now))
        house.apply(.learned(.name(.probe(rom), "Départ"), at: house.now))
        house.run(1)
        list = self.list(house)
        #expect(list.point(.contact(1))?.state == .ok)
        #expect(list.point(.probeNames)?.state == .ok)
        house.apply(.contact(.contact(1), .changed(isClosed: false), at: house.now))
        #expect(self.list(house).point(.contact(1))?.state == .ok)
        house.snapshot.unit.relays[1]?.feedback = .contact(1)
        house.apply(.contact(.contact(1), .changed(isClosed: true), at: house.now))
        #expect(self.list(house).point(.contact(1))?.state == .ok)
        house.apply(.oneWire(.listed([]), at: house.now))
        house.run(12)
        list = self.list(house)
        #expect(list.point(.oneWire)?.measure == .fault(.onewireMissing))
        #expect(house.fault(.onewireMissing)?.terminal == .probe(rom))
    }

    @Test func `a relay is ok once tried, with the step of its load`() {
        var house = lived([1: 500, 2: -900, 3: 0, 4: 1_200])
        let until = house.now + .seconds(10)
        house.apply(.relay(.relay(1), .testStarted(until: until), at: house.now))
        #expect(list(house).point(.relay(1))?.measure == .testing)
        house.run(10) { house in
            house.linky(drawn: 2_700)
            house.historique(2, drawn: 300)
            house.report([1: 2_700, 2: -900, 3: 2_200, 4: 1_200])
        }
        house.apply(.relay(.relay(1), .testEnded(isComplete: true), at: house.now))
        house.run(1)
        let point = list(house).point(.relay(1))
        #expect(point?.state == .ok)
        #expect(point?.measure == .tested(Power(watts: 2_200), load: .clamp(3)))
        #expect(list(house).point(.clamp(3))?.measure == .direction(.consumption, .load, relay: 1))
        #expect(!house.has(.relayUntested))
    }

    @Test func `a test that leaves the load where it was is a fault`() {
        var house = lived([1: 500, 2: -900, 3: 0, 4: 1_200])
        house.apply(.relay(.relay(1), .testStarted(until: house.now + .seconds(10)), at: house.now))
        house.run(10) { $0.report([1: 500, 2: -900, 3: 0, 4: 1_200]) }
        house.apply(.relay(.relay(1), .testEnded(isComplete: true), at: house.now))
        house.run(1)
        #expect(list(house).point(.relay(1))?.measure == .fault(.relayNoEffect))
    }

    @Test func `a test that nothing proves says nothing of the load`() {
        var unit = RuleHouse.unit
        unit.relays[1]?.load = .counter(1)
        var house = RuleHouse(unit)
        house.apply(.relay(.relay(1), .testStarted(until: house.now), at: house.now))
        house.apply(.relay(.relay(1), .testEnded(isComplete: true), at: house.now))
        house.run(1)
        let check = Check.all(house.snapshot, at: house.now).first { $0.code == .relayNoEffect }
        #expect(check?.isObservable == false)
        #expect(check?.state == .free)
        #expect(list(house).point(.relay(1))?.state == .look)
    }

    @Test func `a relay that sheds is proved by its counter`() {
        var unit = RuleHouse.unit
        unit.counters[1]?.weight = PulseWeight(amount: 1, unit: .wattHour)
        unit.relays[1]?.load = .counter(1)
        unit.relays[1]?.expected = 0...0
        for isFalling in [true, false] {
            var house = RuleHouse(unit)
            let pulse = CounterEvent.pulse(width: .milliseconds(30), bounces: 0)
            house.run(6) { $0.apply(.counter(.counter(1), pulse, at: $0.now)) }
            house.apply(
                .relay(
                    .relay(1), .testStarted(until: house.now + .seconds(10)), at: house.now))
            house.run(10) {
                if !isFalling { $0.apply(.counter(.counter(1), pulse, at: $0.now)) }
            }
            house.apply(.relay(.relay(1), .testEnded(isComplete: true), at: house.now))
            house.run(1)
            let relay = house.snapshot.relays.first
            #expect(relay?.lastTest?.before == Power(watts: 3_600))
            #expect(relay?.lastTest?.verdict == (isFalling ? .effective : .unchanged))
            #expect(list(house).point(.relay(1))?.state == (isFalling ? .ok : .fault))
        }
    }

    @Test func `a board that goes mute is to be looked at, and its clamps with it`() {
        var house = lived()
        house.run(20) { $0.linky(drawn: 500) }
        for terminal in [SourceID.mains, .clamp(1), .clamp(4)] {
            #expect(list(house).point(terminal)?.state == .look)
        }
        #expect(house.snapshot.journal.contains { $0.fact == .boardMute(true) })
        house.run(1) { $0.report([1: 500, 2: -900, 3: 2_200, 4: 1_200]) }
        #expect(list(house).point(.clamp(4))?.state == .ok)
        #expect(house.snapshot.journal.contains { $0.fact == .boardMute(false) })
    }

    @Test func `a board of which no line can be read is to be looked at`() {
        var house = RuleHouse()
        house.run(5) { $0.apply(.clamps(.rejected(.garbage), at: $0.now)) }
        #expect(list(house).point(.clamp(1))?.measure == .unreadable)
        #expect(list(house).point(.clamp(1))?.state == .look)
    }

    @Test func `a stored index is no pulse`() {
        var house = RuleHouse()
        house.apply(.learned(.pulses(.counter(1), 184_302), at: house.now))
        house.run(1)
        #expect(list(house).point(.counter(1))?.state == .todo)
    }

    @Test func `a fault takes a person's word back for good`() {
        var house = RuleHouse()
        house.lock(1, .standard)
        let word = Validation(by: "Jean", reason: "vu", unixSeconds: 1)
        house.apply(.learned(.validated(.clamp(1), word), at: house.now))
        house.run(20) { house in
            house.linky(drawn: -1_890)
            house.report([1: 1_875])
        }
        #expect(house.has(.clampReversed, .clamp(1)))
        #expect(house.snapshot.validations[.clamp(1)] == nil)
        house.run(20) { house in
            house.linky(drawn: -1_890)
            house.report([1: -1_875])
        }
        #expect(list(house).point(.clamp(1))?.isByHand == false)
    }

    @Test func `what is right already takes no word`() {
        #expect(!list(lived()).canValidate(.clamp(1)))
        #expect(list(RuleHouse()).canValidate(.clamp(1)))
    }

    @Test func `time in which nobody listened is no silence`() {
        var house = lived()
        house.run(60)
        var stopped = lived()
        stopped.run(59)
        stopped.apply(.resumed(at: stopped.now))
        stopped.run(1)
        #expect(house.has(.ticCut) || house.has(.ticSilentAll))
        #expect(!stopped.has(.ticCut) && !stopped.has(.ticSilentAll))
    }

    @Test func `a solar site in historique mode is said first`() {
        var house = RuleHouse()
        house.lock(1, .historique)
        house.run(5) { $0.historique(1, drawn: 500) }
        #expect(Checklist.solarHistorique(house.snapshot) == .teleinfo(1))
        #expect(Checklist.solarHistorique(lived().snapshot) == nil)
    }
}
