import Testing

@testable import WESModel

@Suite struct CounterIndexTests {
    private static let unit: UnitDescription = {
        var unit = UnitDescription()
        unit.counters = [1: CounterDescription(line: "sim:x:1")]
        return unit
    }()

    private func snapshot(pulses: Int) -> Snapshot {
        var snapshot = Snapshot()
        Reducer.apply(
            .configured(Self.unit, changed: Self.unit.sources, at: .zero), to: &snapshot)
        Reducer.apply(.learned(.pulses(.counter(1), 1_000), at: .zero), to: &snapshot)
        count(pulses, in: &snapshot)
        snapshot.sequence = 1
        return snapshot
    }

    private func count(_ pulses: Int, in snapshot: inout Snapshot) {
        for _ in 0..<pulses {
            let pulse = CounterEvent.pulse(width: .milliseconds(50), bounces: 0)
            Reducer.apply(.counter(.counter(1), pulse, at: .zero), to: &snapshot)
        }
    }

    @Test func `a setting moves the index and leaves what was counted since`() {
        var snapshot = snapshot(pulses: 7)
        let setting = IndexSetting(before: 1_005, after: 5_000, unixSeconds: 9, by: "Jean")
        Reducer.apply(.learned(.indexSet(.counter(1), setting), at: .zero), to: &snapshot)
        #expect(snapshot.counters.first?.pulses == 5_002)
        #expect(snapshot.counters.first?.settings == [setting])
        #expect(snapshot.journal.last?.fact == .indexSet(setting))
    }

    @Test func `at the start the index has the last word over the settings`() {
        var snapshot = Snapshot()
        Reducer.apply(
            .configured(Self.unit, changed: Self.unit.sources, at: .zero), to: &snapshot)
        let setting = IndexSetting(before: 3, after: 5_000, unixSeconds: 9, by: "Jean")
        Reducer.apply(.learned(.indexSet(.counter(1), setting), at: .zero), to: &snapshot)
        Reducer.apply(.learned(.pulses(.counter(1), 5_040), at: .zero), to: &snapshot)
        #expect(snapshot.counters.first?.pulses == 5_040)
        #expect(snapshot.counters.first?.settings == [setting])
    }

    @Test func `a counter whose table changed keeps its index`() {
        var snapshot = snapshot(pulses: 7)
        var unit = Self.unit
        unit.counters[1]?.name = "Eau"
        Reducer.apply(.configured(unit, changed: [.counter(1)], at: .zero), to: &snapshot)
        #expect(snapshot.counters.first?.pulses == 1_007)
        count(1, in: &snapshot)
        #expect(snapshot.counters.first?.pulses == 1_008)
    }
}
