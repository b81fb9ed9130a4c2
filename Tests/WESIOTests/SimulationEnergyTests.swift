import Testing
import WESModel

@testable import WESIO

/// Energy by tariff period from the bytes of the board and of the meter.
@Suite struct SimulationEnergyTests {
    private static let scene = """
        start = 2026-11-24T21:50:00+01:00
        [house]
        voltage = 230 V
        steady = yes
        standing = 500 W
        offpeak = 22:00-06:00
        load.water_heater = 2200 W offpeak
        [teleinfo.1]
        kind = linky
        role = grid
        mode = historique
        tariff = hc
        [clamps]
        period = 1s
        [clamps.1]
        role = grid
        measures = grid
        [clamps.2]
        measures = water_heater
        [mains]
        """

    @Test func `ten minutes of peak and ten of off-peak cost what they cost by hand`() throws {
        var unit = VirtualUnit(scene: try Scene(text: Self.scene, name: "essai"))
        unit.run(seconds: 1_200)
        let today = try #require(unit.snapshot.ledgers[.clamp(1)])[.today]
        let peak = try #require(today.entry(of: TariffPeriod(name: "HP"))).consumed.wattHours
        let offPeak = try #require(today.entry(of: TariffPeriod(name: "HC"))).consumed.wattHours
        // 500 W for ten minutes, then 2 700 W; the meter settles and tells its period late.
        #expect(abs(peak - 83.3) < 10)
        #expect(abs(offPeak - 450) < 10)
        let unknown = today.entry(of: nil)?.consumed ?? Energy(wattHours: 0)
        #expect(unknown.wattHours < 10)
        let sum = today.entries.reduce(0) { $0 + $1.consumedMilliwattHours }
        #expect(today.consumed.wattHours == Double(sum) / 1_000)
        let prices = PriceTable(kilowattHour: ["HP": 0.27, "HC": 0.2068])
        // 0.0833 × 0.27 + 0.45 × 0.2068 = 0.0225 + 0.09306 = 0.11556.
        #expect(abs(EnergyCost(of: today, by: prices).consumed - 0.115_56) < 0.003)
        let heater = try #require(unit.snapshot.ledgers[.clamp(2)])[.today]
        #expect(abs(heater.consumed.wattHours - 366.7) < 3)
    }
}
