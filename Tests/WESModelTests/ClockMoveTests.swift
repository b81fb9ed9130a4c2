import Testing

@testable import WESModel

/// The civil clock is set, leaps and changes its season: what is measured does not care.
@Suite struct ClockMoveTests {
    /// A house with a clamp of 1 200 W, a water counter of a pulse a minute, and its two clocks.
    private struct Moving {
        var snapshot = Snapshot()
        var second: Int64 = 0
        /// The civil clock less the monotonic one, s.
        var unix: Int64
        var offset: (Int64) -> Int32

        init(_ start: Int64, offset: @escaping (Int64) -> Int32 = { _ in 3_600 }) {
            unix = start
            self.offset = offset
            var unit = UnitDescription()
            unit.clampBoard = ClampBoardDescription(source: "rpict:board")
            unit.mains = MainsDescription()
            unit.clamps = [1: ClampDescription(name: "Arrivée", role: .grid)]
            unit.counters = [1: CounterDescription(line: "chip:1", weight: PulseWeight("1 L"))]
            snapshot.clock = reading
            for event in [
                Event.configured(unit, changed: unit.sources, at: now),
                .learned(.pulses(.counter(1), 100), at: now),
                .link(.counter(1), .open(device: "d", honoured: true), at: now),
                .link(.clamps, .open(device: "d", honoured: true), at: now),
            ] { Reducer.apply(event, to: &snapshot) }
        }

        var now: Instant { Instant(nanoseconds: (5_000 + second) * 1_000_000_000) }
        var reading: ClockReading {
            ClockReading(
                instant: now,
                civil: CivilTime(unixSeconds: unix + second, utcOffset: offset(unix + second)))
        }

        /// Lets time pass; the board and the counter report, as they do whatever the date is.
        mutating func run(_ seconds: Int64) {
            for _ in 0..<seconds {
                second += 1
                let values = ClampValues(
                    current: Current(amperes: 5.1), power: Power(watts: 1_200))
                let report = ClampReport(clamps: [1: values], voltage: Voltage(volts: 236))
                Reducer.apply(.clamps(.report(report), at: now), to: &snapshot)
                if second % 60 == 0 {
                    Reducer.apply(
                        .counter(
                            .counter(1), .pulse(width: .milliseconds(200), bounces: 0), at: now),
                        to: &snapshot)
                }
                Reducer.apply(.clock(reading), to: &snapshot)
            }
        }

        mutating func move(_ seconds: Int64) { unix += seconds }

        var moves: [(from: CivilTime, to: CivilTime)] {
            snapshot.journal.compactMap { entry in
                if case .clockMoved(let from, let to) = entry.fact { (from, to) } else { nil }
            }
        }
        var ledger: EnergyLedger { snapshot.ledgers[.clamp(1)] ?? EnergyLedger() }
    }

    /// 2026-11-25 12:40:00 in winter time.
    private static let noon: Int64 = 1_795_606_800

    @Test(
        arguments: [
            -3_600, 3_600, 315_576_000, -noon, -86_400 * 3, 86_400, 1_704_067_200 - noon,
        ] as [Int64])
    func `a clock that is set in either direction changes no energy and no interval`(
        _ seconds: Int64
    ) {
        var moved = Moving(Self.noon), steady = Moving(Self.noon)
        moved.run(600)
        steady.run(1_800)
        moved.move(seconds)
        moved.run(600)
        moved.move(-seconds)
        moved.run(600)
        #expect(moved.ledger[.total] == steady.ledger[.total])
        #expect(abs(moved.ledger[.total].consumed.wattHours - 599.667) < 0.5)
        #expect(moved.snapshot.clamps.first?.consumed == steady.snapshot.clamps.first?.consumed)
        #expect(moved.snapshot.counters.first?.pulses == steady.snapshot.counters.first?.pulses)
        #expect(
            moved.snapshot.counters.first?.perMinute == steady.snapshot.counters.first?.perMinute)
        #expect(moved.snapshot.histories == steady.snapshot.histories)
        let ages = moved.snapshot.histories.values.flatMap(\.samples).map(\.at)
        #expect(ages.allSatisfy { $0 <= moved.now })
    }

    @Test func `a move is told once, with what the clock would have shown and what it shows`()
        throws
    {
        var house = Moving(Self.noon)
        house.run(100)
        house.move(-3_600)
        house.run(100)
        let move = try #require(house.moves.first)
        #expect(house.moves.count == 1)
        #expect(move.from.unixSeconds == Self.noon + 101)
        #expect(move.to.unixSeconds == Self.noon + 101 - 3_600)
        house.move(1)
        house.run(10)
        #expect(house.moves.count == 1)
    }

    @Test func `the first reading is no move`() {
        var house = Moving(60)
        house.run(10)
        #expect(house.moves.isEmpty)
        var fresh = Snapshot()
        Reducer.apply(.clock(house.reading), to: &fresh)
        #expect(fresh.journal.isEmpty)
    }

    @Test func `1970 at the start gives its energy to the day that is set then`() {
        var house = Moving(30)
        house.run(600)
        #expect(house.ledger.day == nil)
        house.move(Self.noon)
        house.run(600)
        #expect(house.ledger.day == CivilDay("2026-11-25"))
        #expect(house.ledger[.today] == house.ledger[.total])
        #expect(abs(house.ledger[.today].consumed.wattHours - 399.667) < 0.5)
    }

    @Test func `years ahead for ten minutes take nothing from the day`() {
        var house = Moving(Self.noon)
        house.run(600)
        house.move(315_576_000)
        house.run(600)
        house.move(-315_576_000)
        house.run(600)
        #expect(house.ledger[.today] == house.ledger[.total])
        #expect(house.ledger[.month] == house.ledger[.total])
        #expect(house.ledger[.year] == house.ledger[.total])
        #expect(house.ledger.day == CivilDay("2026-11-25"))
    }

    @Test func `a midnight that is passed twice begins one day`() {
        // 23:58 local; set back by an hour after midnight.
        let late = Self.noon + 11 * 3_600 + 18 * 60
        var house = Moving(late)
        house.run(240)
        let before = house.ledger[.yesterday]
        #expect(before.consumed.wattHours > 39)
        house.move(-3_600)
        house.run(2 * 3_600)
        #expect(house.ledger[.yesterday] == before)
        let sum = before.consumed.wattHours + house.ledger[.today].consumed.wattHours
        #expect(abs(sum - house.ledger[.total].consumed.wattHours) < 0.001)
    }

    @Test(
        arguments: [
            (1_774_745_000, 1_774_746_000, 3_600, 7_200),
            (1_792_888_000, 1_792_890_000, 7_200, 3_600),
        ] as [(Int64, Int64, Int32, Int32)])
    func `summer time comes and goes without a lost or a doubled second`(
        _ start: Int64, _ change: Int64, _ before: Int32, _ after: Int32
    ) {
        var house = Moving(start) { $0 < change ? before : after }
        house.run(3_600)
        #expect(house.moves.isEmpty)
        let told = house.snapshot.journal.filter {
            $0.fact == .offsetChanged(from: before, to: after)
        }
        #expect(told.count == 1)
        #expect(abs(house.ledger[.total].consumed.wattHours - 1_199.667) < 0.5)
        #expect(house.ledger[.today] == house.ledger[.total])
        let counter = house.snapshot.counters.first
        #expect(counter?.counted == 60)
        #expect(counter?.flow.nights.count ?? 0 <= 1)
        let night = counter?.flow.nights.first
        #expect((night?.heard ?? .zero) <= .seconds(3_600))
    }

    @Test func `the 29th of February is a day of its own`() {
        // 2028-02-28 23:50 UTC+1.
        var house = Moving(1_835_391_000)
        let first = house.reading.civil.components
        #expect((first.year, first.month, first.day) == (2_028, 2, 28))
        house.run(1_200)
        #expect(house.ledger.day?.text == "2028-02-29")
        house.move(86_400)
        house.run(60)
        #expect(house.ledger.day?.text == "2028-03-01")
        #expect(house.ledger[.lastMonth].consumed.wattHours > 390)
    }

    @Test func `a night that a clock years ahead has made up is no leak`() {
        var house = Moving(Self.noon)
        house.move(315_576_000 + 13 * 3_600 + 1_800)
        house.run(7_200)
        house.move(-315_576_000)
        house.run(60)
        #expect(!house.snapshot.faults.contains { $0.code == .counterLeak })
    }

    @Test func `entries of former runs find their place when the clock is set`() {
        var snapshot = Snapshot()
        let start = ClockReading(
            instant: .zero + .seconds(100), civil: CivilTime(unixSeconds: 60, utcOffset: 3_600))
        Reducer.apply(.clock(start), to: &snapshot)
        let written = Self.noon - 7_200
        let entry = JournalEntry(
            at: start.instant(ofPast: written), source: .counter(1),
            fact: .contact(isClosed: true), unixSeconds: written)
        #expect(entry.at == start.instant)
        Reducer.apply(.recalled([entry], at: start.instant), to: &snapshot)
        let set = ClockReading(
            instant: .zero + .seconds(160),
            civil: CivilTime(unixSeconds: Self.noon, utcOffset: 3_600))
        Reducer.apply(.clock(set), to: &snapshot)
        #expect(snapshot.journal.first?.at == set.instant + .seconds(-7_200))
        #expect(snapshot.clock.civil(at: snapshot.journal[0].at).unixSeconds == written)
    }

    @Test func `the test of a relay in a former run finds its place when the clock is set`() {
        var unit = UnitDescription()
        unit.relays = [1: RelayDescription(line: "chip:1", load: nil)]
        var snapshot = Snapshot()
        let start = ClockReading(
            instant: .zero + .seconds(100), civil: CivilTime(unixSeconds: 60, utcOffset: 3_600))
        Reducer.apply(.clock(start), to: &snapshot)
        Reducer.apply(.configured(unit, changed: unit.sources, at: start.instant), to: &snapshot)
        let proof = RelayProof(verdict: .unproven, step: nil, unixSeconds: Self.noon - 600)
        Reducer.apply(.learned(.relayTested(.relay(1), proof), at: start.instant), to: &snapshot)
        #expect(snapshot.relays[0].lastTest?.unixSeconds == Self.noon - 600)
        let set = ClockReading(
            instant: .zero + .seconds(160),
            civil: CivilTime(unixSeconds: Self.noon, utcOffset: 3_600))
        Reducer.apply(.clock(set), to: &snapshot)
        #expect(snapshot.relays[0].lastTest?.until == set.instant + .seconds(-600))
    }

    @Test func `a time of before the change is told with the offset of then`() {
        // 2026-10-25 03:00 summer time becomes 02:00.
        let change: Int64 = 1_792_890_000
        let reading = ClockReading(
            instant: .zero + .seconds(10_000),
            civil: CivilTime(unixSeconds: change + 600, utcOffset: 3_600),
            change: OffsetChange(unixSeconds: change, before: 7_200))
        let before = reading.civil(at: .zero + .seconds(10_000 - 1_200))
        #expect(before.utcOffset == 7_200)
        #expect((before.components.hour, before.components.minute) == (2, 50))
        let after = reading.civil(at: .zero + .seconds(10_000 - 300))
        #expect(after.utcOffset == 3_600)
        #expect((after.components.hour, after.components.minute) == (2, 5))
        #expect(reading.civil(at: .zero + .seconds(20_000)).utcOffset == 3_600)
    }

    @Test func `times beyond all measure are no trap`() {
        var snapshot = Snapshot()
        for unix in [Int64.max, .min, 0, .max, -1] {
            let civil = CivilTime(unixSeconds: unix / 4, nanosecond: 999_999_999, utcOffset: 0)
            Reducer.apply(
                .clock(
                    ClockReading(
                        instant: snapshot.clock.instant + .seconds(1), civil: civil)),
                to: &snapshot)
        }
        #expect(snapshot.journal.count >= 3)
    }
}
