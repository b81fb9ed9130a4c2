import Testing

@testable import WESModel

/// A day in off-peak tariff, added up by the reducer and by hand.
@Suite struct EnergyCostTests {
    private static let prices = PriceTable(
        kilowattHour: ["HC": 0.2068, "HP": 0.27], injectedKilowattHour: 0.04)

    /// One day in steps of 20 s: off-peak from 22:00 to 6:00, a water heater of 2 000 W then,
    /// 500 W else, and a panel that gives 1 000 W from 10:00 to 16:00.
    private func day(exact: Bool) -> Snapshot {
        var snapshot = Snapshot()
        snapshot.sequence = 1
        var unit = RuleHouse.unit
        unit.prices = Self.prices
        Reducer.apply(.configured(unit, changed: unit.sources, at: .zero), to: &snapshot)
        let local = DateComponents(year: 2_026, month: 11, day: 24, hour: 0, minute: 0, second: 0)
        let midnight = (local.localSeconds ?? 0) - 3_600
        for step in 1...4_320 {
            let second = step * 20
            // The last report of the day is a moment before midnight.
            let now = Instant(nanoseconds: Int64(second) * 1_000_000_000 - 1)
            let civil = CivilTime(
                unixSeconds: midnight + Int64(second) - 1, nanosecond: 999_999_999,
                utcOffset: 3_600)
            snapshot.clock = ClockReading(instant: now, civil: civil)
            let isOffPeak = second <= 6 * 3_600 || second > 22 * 3_600
            let groups = [
                TeleinfoGroup(label: "ADCO", value: "040228611927"),
                TeleinfoGroup(label: "PTEC", value: isOffPeak ? "HC.." : "HP.."),
            ]
            Reducer.apply(
                .teleinfo(.teleinfo(1), .frame(TeleinfoFrame(groups: groups)), at: now),
                to: &snapshot)
            let sun = second > 10 * 3_600 && second <= 16 * 3_600
            let report = report([1: isOffPeak ? 2_000 : 500, 2: sun ? -1_000 : 0], exact: exact)
            Reducer.apply(.clamps(.report(report), at: now), to: &snapshot)
        }
        return snapshot
    }

    private func report(_ watts: [Int: Double], exact: Bool) -> ClampReport {
        var report = ClampReport(voltage: Voltage(volts: 230))
        for (number, watts) in watts {
            var values = ClampValues(power: Power(watts: watts))
            if exact {
                values.consumed = Energy(wattHours: max(watts, 0) * 20 / 3_600)
                values.injected = Energy(wattHours: max(-watts, 0) * 20 / 3_600)
            }
            report.clamps[number] = values
        }
        return report
    }

    @Test(arguments: [true, false])
    func `the periods sum to the energy and the cost is the one computed by hand`(
        _ exact: Bool
    ) throws {
        let snapshot = day(exact: exact)
        let ledger = try #require(snapshot.ledgers[.clamp(1)])
        let today = ledger[.today]
        // 8 h × 2 kW and 16 h × 0.5 kW; without increments the first report adds none, and
        // between two powers the mean counts.
        let margin = exact ? 0.002 : 16.0
        let offPeak = try #require(today.entry(of: TariffPeriod(name: "HC")))
        let peak = try #require(today.entry(of: TariffPeriod(name: "HP")))
        #expect(abs(offPeak.consumed.wattHours - 16_000) <= margin)
        #expect(abs(peak.consumed.wattHours - 8_000) <= margin)
        #expect(today.entries.count == 2)
        #expect(
            offPeak.consumedMilliwattHours + peak.consumedMilliwattHours
                == Int64((today.consumed.wattHours * 1_000).rounded()))
        let clamp = try #require(snapshot.clamps.first { $0.source == .clamp(1) })
        #expect(abs(clamp.consumed.wattHours - today.consumed.wattHours) < 0.01)
        // By hand: 16 × 0.2068 + 8 × 0.27 = 3.3088 + 2.16 = 5.4688.
        let cost = EnergyCost(of: today, by: Self.prices)
        #expect(abs(cost.consumed - 5.4688) <= (exact ? 1e-5 : 0.004))
        #expect(cost.unpriced == Energy(wattHours: 0))
        let sun = try #require(snapshot.ledgers[.clamp(2)])
        #expect(abs(sun[.today].injected.wattHours - 6_000) <= margin)
        #expect(abs((EnergyCost(of: sun[.today], by: Self.prices).injected ?? 0) - 0.24) < 0.001)
    }

    @Test func `energy without a period or without a price is told apart`() {
        var span = EnergySpan()
        span.add(consumed: 1_000_000, injected: 0, in: TariffPeriod(name: "HC"))
        span.add(consumed: 2_000_000, injected: 0, in: nil)
        span.add(consumed: 4_000_000, injected: 500_000, in: TariffPeriod(name: "HPJR"))
        let cost = EnergyCost(of: span, by: PriceTable(kilowattHour: ["HC": 0.2]))
        #expect(cost.consumed == 0.2)
        #expect(cost.unpriced == Energy(wattHours: 6_000))
        #expect(cost.injected == nil)
    }

    @Test func `while the meter is silent the energy has no period`() {
        var house = RuleHouse()
        house.historique(1, drawn: 1_000)
        house.run(30) { $0.report([1: 3_600]) }
        let span = house.snapshot.ledgers[.clamp(1)]?[.today]
        #expect(span?.entry(of: TariffPeriod(name: "HP")) != nil)
        let unknown = span?.entry(of: nil)?.consumed.wattHours ?? 0
        // 30 s of 1 Wh each, the first 10 of them with a fresh frame.
        #expect((18...21).contains(unknown))
    }

    @Test func `a damaged report and a gap add no energy`() {
        var house = RuleHouse()
        house.run(2) { $0.report([1: 1_000]) }
        let before = house.snapshot.ledgers[.clamp(1)]
        house.run(1) { $0.report([1: 1e12]) }
        #expect(house.snapshot.ledgers[.clamp(1)]?[.total] == before?[.total])
        house.run(120)
        house.run(1) { $0.report([1: 1_000]) }
        #expect(house.snapshot.ledgers[.clamp(1)]?[.total] == before?[.total])
    }

    @Test func `a new day begins although nothing is measured`() {
        var house = RuleHouse()
        house.run(5) { $0.report([1: 1_000]) }
        let today = house.snapshot.ledgers[.clamp(1)]?[.today]
        // 12:40:05 on that day; midnight is 40 795 s later.
        house.apply(
            .clock(
                ClockReading(
                    instant: house.now + .seconds(50_000),
                    civil: CivilTime(
                        unixSeconds: 1_795_606_805 + 50_000, utcOffset: 3_600))))
        #expect(house.snapshot.ledgers[.clamp(1)]?[.today].entries.isEmpty == true)
        #expect(house.snapshot.ledgers[.clamp(1)]?[.yesterday] == today)
    }
}
