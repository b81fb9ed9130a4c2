import Testing

@testable import WESModel

/// The tariff period in force, as each kind of meter tells it, and its price.
@Suite struct TariffPeriodTests {
    private func period(_ groups: [(String, String)], after seconds: Int = 1) -> TariffPeriod? {
        var house = RuleHouse()
        house.lock(1, .standard)
        house.frame(1, [("ADSC", "021861348921")] + groups)
        house.run(seconds)
        return TariffPeriod.current(house.snapshot, at: house.now)
    }

    @Test func `each mode names its period`() {
        #expect(period([("PTEC", "HC..")]) == TariffPeriod(name: "HC"))
        #expect(period([("PTEC", "TH..")])?.name == "BASE")
        #expect(period([("PTEC", "HCJB")])?.name == "HCJB")
        #expect(period([("PTCOUR1", "HPE")])?.name == "HPE")
        let linky = period([("LTARF", " HEURE  CREUSE  "), ("NTARF", "01")])
        #expect(linky == TariffPeriod(name: "HEURE CREUSE", index: 1))
        #expect(period([("NTARF", "02")]) == TariffPeriod(name: "", index: 2))
    }

    @Test func `no meter, an old frame and an empty name tell no period`() {
        #expect(period([]) == nil)
        #expect(period([("PTEC", "....")]) == nil)
        #expect(period([("PTEC", "HC..")], after: 12) == nil)
        #expect(TariffPeriod.current(Snapshot(), at: .zero) == nil)
    }

    @Test func `a price is found by the name or by the number of its period`() {
        let prices = PriceTable(kilowattHour: [
            "hc": 0.2068, "HP..": 0.27, "Heure  Creuse": 0.19, "02": 0.25, "BASE": 0.22,
        ])
        #expect(prices.price(of: TariffPeriod(name: "HC..")) == 0.2068)
        #expect(prices.price(of: TariffPeriod(name: "HP..")) == 0.27)
        #expect(prices.price(of: TariffPeriod(name: "TH..")) == 0.22)
        #expect(prices.price(of: TariffPeriod(name: " HEURE  CREUSE  ", index: 1)) == 0.19)
        #expect(prices.price(of: TariffPeriod(name: "HEURE PLEINE", index: 2)) == 0.25)
        #expect(prices.price(of: TariffPeriod(name: "POINTE", index: 3)) == nil)
        #expect(prices.price(of: TariffPeriod(name: "")) == nil)
    }
}
