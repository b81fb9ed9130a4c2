import Testing
import WESModel

@testable import WESIO

/// What commissioning learned, through the text of the state files and back.
@Suite struct LearnedFactTests {
    private static let rom = ROMCode(family: 0x28, serial: 0x0316_A279_F0FF)
    private static let facts: [LearnedFact] = [
        .contactor(.relay(1), true), .name(.clamp(3), "Four\tà pain\\"),
        .name(.probe(rom), "Départ"), .knownProbe(rom), .pulses(.counter(1), 184_302),
        .relayTested(
            .relay(2),
            RelayProof(verdict: .effective, step: Power(watts: 1_500.5), unixSeconds: 1_795_606_867)
        ),
        .relayTested(.relay(3), RelayProof(verdict: .unproven, step: nil, unixSeconds: 7)),
        .validated(
            .clamp(3), Validation(by: "Marie", reason: "vu au\nmultimètre", unixSeconds: 9)),
        .probeNumber(rom, 7),
        .oneWireMap(
            OneWireMap(
                entries: [OneWireMap.Entry(rom: rom, seen: 3)], passes: 4, errorsPerMille: 12,
                unixSeconds: 1_795_606_867)),
    ]

    @Test func `every fact comes back as it was noted`() {
        let state = LearnedState(Self.facts)
        let again = LearnedState(text: state.text)
        #expect(again?.learned.count == Self.facts.count)
        for fact in Self.facts {
            let isThere = again?.learned.contains(fact) ?? false
            // A line end in a text is kept by the escape of the file.
            #expect(isThere, "\(fact)")
        }
    }

    @Test func `a fact that is taken back goes`() {
        var state = LearnedState(Self.facts)
        state.note(.name(.clamp(3), nil))
        state.note(.validated(.clamp(3), nil))
        state.note(.forgottenProbe(Self.rom))
        state.note(.probeNumber(Self.rom, nil))
        state.note(.oneWireMap(nil))
        for key in ["probe.28-0316A279F0FF", "number.28-0316A279F0FF", "map.onewire"] {
            #expect(state.facts[key] == nil)
        }
        #expect(!state.learned.contains { if case .validated = $0 { true } else { false } })
        #expect(state.facts["name.clamps.3"] == nil)
    }

    @Test(arguments: [
        ("validated.clamps.1", "soon\tMarie\tvu"), ("tested.relays.1", "7\tmaybe\t"),
        ("probe.28-XYZ", "seen"), ("pulses.counters.1", "many"), ("contactor.relays.1", "oui"),
        ("future.clamps.1", "x"), ("plain", "x"), ("number.28-0316A279F0FF", "0"),
        ("number.28-0316A279F0FF", "9223372036854775807"), ("map.onewire", "1\t4"),
        ("map.onewire", "1\t-4\t0"), ("map.onewire", "1\t4\t9999"),
    ])
    func `a value of another form is left out and kept in the file`(_ key: String, _ value: String)
    {
        let state = LearnedState(facts: [key: value])
        #expect(state.learned.isEmpty)
        #expect(LearnedState(text: state.text)?.facts == [key: value])
    }

    @Test func `a group of a map that cannot be read is left out alone`() {
        let state = LearnedState(facts: [
            "map.onewire": "9\t4\t1\t28-0316A279F0FF\t4\tnothing\t4\t28-000000000002\t5\t28"
        ])
        let map = OneWireMap(
            entries: [OneWireMap.Entry(rom: Self.rom, seen: 4)], passes: 4, errorsPerMille: 1,
            unixSeconds: 9)
        #expect(state.learned == [.oneWireMap(map)])
    }

    @Test func `what was learned is told before the first clock and wins over the file`() {
        var unit = UnitDescription()
        unit.clampBoard = ClampBoardDescription(source: "rpict:/dev/x")
        unit.clamps[3] = ClampDescription(name: "Ancien")
        unit.relays[2] = RelayDescription(line: "sim:/x:1")
        unit.counters[1] = CounterDescription(line: "sim:/x:2")
        var snapshot = Snapshot()
        snapshot.clock = ClockReading(
            instant: Instant(nanoseconds: 5_000_000_000),
            civil: CivilTime(unixSeconds: 1_795_606_927, utcOffset: 3_600))
        Reducer.apply(.configured(unit, changed: unit.sources, at: .zero), to: &snapshot)
        for fact in Self.facts { Reducer.apply(.learned(fact, at: .zero), to: &snapshot) }
        #expect(snapshot.name(of: .clamp(3)) == "Four\tà pain\\")
        #expect(snapshot.relays.first?.isTested == true)
        #expect(
            snapshot.relays.first?.lastTest?.until == Instant(nanoseconds: -55_000_000_000))
        #expect(snapshot.counters.first?.pulses == 184_302)
        #expect(snapshot.knownProbes == [Self.rom])
        #expect(!snapshot.journal.contains { if case .named = $0.fact { true } else { false } })
    }
}
