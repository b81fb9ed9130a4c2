import Testing
import WESModel

/// What is known of clamps and mains after facts of the board.
@Suite struct ClampReducerTests {
    @Test func `a line gives each clamp its values and its direction`() {
        var house = House()
        house.clamps([-1_890, -2_517, 4], at: 1)
        #expect(house.clamp(1)?.power?.value == Power(watts: -1_890))
        #expect(house.clamp(1)?.direction == .injection)
        #expect(house.clamp(2)?.hasSeenCurrent == true)
        #expect(house.clamp(3)?.direction == .idle)
        #expect(house.clamp(3)?.hasSeenCurrent == false)
        #expect(house.snapshot.mains?.isPresent == true)
    }

    @Test(arguments: [nil, 0.0, 12.0])
    func `without the mains there is no power and no direction, only an estimate`(
        _ volts: Double?
    ) {
        var house = House()
        house.clamps([1_000, 1_000, 1_000], at: 1)
        house.clamps([2_300, 2_300, 0], volts: volts, at: 2)
        #expect(house.clamp(1)?.power == nil)
        #expect(house.clamp(1)?.powerFactor == nil)
        #expect(house.clamp(1)?.direction == .unknown)
        #expect(house.clamp(1)?.apparent?.value == ApparentPower(voltAmperes: 2_300))
        #expect(house.clamp(3)?.direction == .idle)
        #expect(house.snapshot.mains?.lastSeen == House.second(1))
    }

    @Test func `a clamp that the board could not measure is failed, the others are not`() {
        var house = House()
        house.clamps([100, 200, 300], at: 1)
        var report = ClampReport(voltage: Voltage(volts: 230))
        report.clamps[1] = ClampValues(isInvalid: true)
        report.clamps[2] = ClampValues(power: Power(watts: 250))
        house.apply(.clamps(.report(report), at: House.second(2)))
        #expect(house.clamp(1)?.power?.health(at: House.second(2)) == .failed)
        #expect(house.clamp(1)?.power?.value == Power(watts: 100))
        #expect(house.clamp(2)?.power?.health(at: House.second(2)) == .ok)
    }

    @Test func `values grow stale after ten seconds or three lines`() {
        var house = House()
        for step in 0..<8 { house.clamps([100, 0, 0], at: Double(step) * 5) }
        let last = House.second(35)
        #expect(house.clamp(1)?.power?.health(at: last + .seconds(14)) == .ok)
        #expect(house.clamp(1)?.power?.health(at: last + .seconds(16)) == .stale)
    }

    @Test func `energy is consumed and injected apart, and a gap adds none`() {
        var house = House()
        house.clamps([3_600, -1_800, 0], at: 0)
        house.clamps([3_600, -1_800, 0], at: 10)
        house.clamps([3_600, -1_800, 0], at: 300)
        #expect(abs((house.clamp(1)?.consumed.wattHours ?? 0) - 10) < 1e-9)
        #expect(house.clamp(1)?.injected.wattHours == 0)
        #expect(abs((house.clamp(2)?.injected.wattHours ?? 0) - 5) < 1e-9)
    }

    @Test func `a refused line is counted and keeps the values`() {
        var house = House()
        house.clamps([100, 0, 0], at: 1)
        house.apply(
            .clamps(.rejected(.columns(expected: 10, found: 4)), at: House.second(2)))
        #expect(house.snapshot.clampBoard?.rejected == 1)
        #expect(house.snapshot.clampBoard?.lastFault == .columns(expected: 10, found: 4))
        #expect(house.clamp(1)?.power?.value == Power(watts: 100))
    }

    @Test func `a board that goes away takes the links of its clamps with it`() {
        var house = House()
        let away = LinkState.unplugged(device: "d", since: House.second(3))
        house.apply(.link(.clamps, away, at: House.second(3)))
        #expect(house.clamp(2)?.link == away)
        #expect(house.snapshot.mains?.link == away)
        #expect(house.snapshot.journal.last?.fact == .link(away))
    }

    @Test func `the house is known only while the clamps before it are trusted`() {
        var house = House()
        house.clamps([-1_875, -2_517, 613], at: 1)
        let now = House.second(2)
        let good = PowerBalance(house.snapshot, at: now, isTrusted: true)
        #expect(good.production == Power(watts: 2_517))
        #expect(good.house == Power(watts: 642))
        #expect(good.unmeasured == Power(watts: 29))
        #expect(PowerBalance(house.snapshot, at: now, isTrusted: false).house == nil)
        #expect(
            PowerBalance(house.snapshot, at: now + .seconds(60), isTrusted: true).grid == nil)
    }
}
