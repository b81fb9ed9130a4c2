import Testing

@testable import WESModel

/// Energy by tariff period, over days that are not all alike.
@Suite struct EnergyLedgerTests {
    private static let offPeak = TariffPeriod(name: "HC..")
    private static let peak = TariffPeriod(name: "HP..")

    /// A local time of 2026 in the winter, UTC+1, unless told otherwise.
    private func time(
        _ month: Int, _ day: Int, _ hour: Int = 12, _ minute: Int = 0, year: Int = 2_026,
        offset: Int32 = 3_600
    ) -> CivilTime {
        let local =
            DateComponents(
                year: year, month: month, day: day, hour: hour, minute: minute, second: 0
            ).localSeconds ?? 0
        return CivilTime(unixSeconds: local - Int64(offset), utcOffset: offset)
    }

    @Test func `the periods sum to the energy exactly`() {
        var ledger = EnergyLedger()
        var sum: Int64 = 0
        for step in 0..<10_000 {
            let known = step.isMultiple(of: 3) ? Self.offPeak : Self.peak
            ledger.add(
                consumed: 0.000_7, injected: 0.000_4,
                in: step.isMultiple(of: 5) ? nil : known, at: time(11, 24))
        }
        let span = ledger[.today]
        for entry in span.entries { sum += entry.consumedMilliwattHours }
        #expect(span.entries.count == 3)
        // 10 000 × 0.7 mWh, the fraction waiting for the next.
        #expect(abs(Double(sum) - 7_000) <= 1)
        #expect(span.consumed.wattHours == Double(sum) / 1_000)
        #expect(abs(span.injected.wattHours - 4) <= 0.001)
        #expect(ledger[.total] == span)
        #expect(ledger[.year] == span)
    }

    @Test func `years of small additions lose no count`() {
        var ledger = EnergyLedger()
        let large = EnergyEntry(period: Self.peak, consumedMilliwattHours: 50_000_000_000)
        ledger.restore(large, in: .total)
        for _ in 0..<36_000 {
            ledger.add(consumed: 0.000_277_8, injected: 0, in: Self.peak, at: time(11, 24))
        }
        let added = ledger[.total].entries[0].consumedMilliwattHours - 50_000_000_000
        #expect(abs(Double(added) - 10_000.8) <= 1)
    }

    @Test func `midnight begins a day, the first a month, January a year`() {
        var ledger = EnergyLedger()
        ledger.add(consumed: 1, injected: 0, in: nil, at: time(11, 29))
        ledger.add(consumed: 2, injected: 0, in: nil, at: time(11, 30, 23, 59))
        #expect(ledger[.today].consumed == Energy(wattHours: 2))
        #expect(ledger[.yesterday].consumed == Energy(wattHours: 1))
        ledger.add(consumed: 4, injected: 0, in: nil, at: time(12, 1, 0, 0))
        #expect(ledger[.today].consumed == Energy(wattHours: 4))
        #expect(ledger[.month].consumed == Energy(wattHours: 4))
        #expect(ledger[.lastMonth].consumed == Energy(wattHours: 3))
        ledger.add(consumed: 8, injected: 0, in: nil, at: time(1, 1, 0, 0, year: 2_027))
        #expect(ledger[.yesterday].consumed == Energy(wattHours: 0))
        #expect(ledger[.lastMonth].consumed == Energy(wattHours: 4))
        #expect(ledger[.year].consumed == Energy(wattHours: 8))
        #expect(ledger[.lastYear].consumed == Energy(wattHours: 7))
        #expect(ledger[.total].consumed == Energy(wattHours: 15))
    }

    @Test func `the days when the clocks change have 23 and 25 hours`() {
        // 2026-03-29 02:00 becomes 03:00, 2026-10-25 03:00 becomes 02:00.
        for (month, day, change, before, after, hours) in [
            (3, 29, 2, Int32(3_600), Int32(7_200), 23.0),
            (10, 25, 3, Int32(7_200), Int32(3_600), 25.0),
        ] {
            var ledger = EnergyLedger()
            let start = time(month, day, 0, 0, offset: before).unixSeconds
            let turn = time(month, day, change, 0, offset: before).unixSeconds
            let end = time(month, day + 1, 0, 0, offset: after).unixSeconds
            ledger.add(
                consumed: 0, injected: 0, in: nil,
                at: CivilTime(unixSeconds: start - 60, utcOffset: before))
            for second in stride(from: start, to: end, by: 60) {
                ledger.add(
                    consumed: 1_000.0 / 60, injected: 0, in: Self.offPeak,
                    at: CivilTime(
                        unixSeconds: second, utcOffset: second < turn ? before : after))
            }
            #expect(abs(ledger[.today].consumed.wattHours - hours * 1_000) < 0.01)
            #expect(ledger[.yesterday].consumed == Energy(wattHours: 0))
        }
    }

    @Test func `a clock that was never set or steps back loses nothing`() {
        var ledger = EnergyLedger()
        ledger.add(consumed: 1, injected: 0, in: nil, at: time(1, 1, year: 1_970))
        #expect(ledger.day == nil)
        ledger.add(consumed: 2, injected: 0, in: nil, at: time(11, 24))
        #expect(ledger[.today].consumed == Energy(wattHours: 3))
        ledger.add(consumed: 4, injected: 0, in: nil, at: time(11, 23, 23, 59))
        #expect(ledger[.today].consumed == Energy(wattHours: 7))
        ledger.add(consumed: 8, injected: 0, in: nil, at: time(1, 1, year: 1_970))
        #expect(ledger[.today].consumed == Energy(wattHours: 15))
        // A clock that was years ahead comes back: its day goes on with what came meanwhile.
        ledger.add(consumed: 16, injected: 0, in: nil, at: time(11, 24, year: 2_031))
        #expect(ledger[.today].consumed == Energy(wattHours: 16))
        ledger.add(consumed: 32, injected: 0, in: nil, at: time(11, 25))
        #expect(ledger[.today].consumed == Energy(wattHours: 32))
        #expect(ledger[.yesterday].consumed == Energy(wattHours: 31))
        #expect(ledger[.month].consumed == Energy(wattHours: 63))
        #expect(ledger[.year].consumed == Energy(wattHours: 63))
        #expect(ledger[.total].consumed == Energy(wattHours: 63))
    }

    @Test func `a clock that stays years ahead over a midnight is believed`() {
        var ledger = EnergyLedger()
        ledger.add(consumed: 1, injected: 0, in: nil, at: time(11, 24))
        ledger.add(consumed: 2, injected: 0, in: nil, at: time(11, 24, year: 2_031))
        ledger.add(consumed: 4, injected: 0, in: nil, at: time(11, 25, year: 2_031))
        ledger.add(consumed: 8, injected: 0, in: nil, at: time(11, 25))
        #expect(ledger[.today].consumed == Energy(wattHours: 8))
        #expect(ledger[.year].consumed == Energy(wattHours: 8))
        #expect(ledger[.total].consumed == Energy(wattHours: 15))
    }

    @Test func `a meter that names periods without end is not told apart for ever`() {
        var ledger = EnergyLedger()
        for index in 0..<100 {
            ledger.add(
                consumed: 1, injected: 0, in: TariffPeriod(name: "P\(index)"), at: time(11, 24))
        }
        #expect(ledger[.today].entries.count <= EnergySpan.mostEntries + 1)
        #expect(ledger[.today].consumed == Energy(wattHours: 100))
    }

    @Test(arguments: [-1.0, .nan, .infinity, 0])
    func `what is no energy adds none`(_ wattHours: Double) {
        var ledger = EnergyLedger()
        ledger.add(consumed: wattHours, injected: wattHours, in: nil, at: time(11, 24))
        #expect(ledger[.total].entries.isEmpty)
    }
}
