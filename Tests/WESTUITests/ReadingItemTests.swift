import Testing
import WESModel

@testable import WESTUI

/// What `wes watch` prints of terminals other than meters.
@Suite struct ReadingItemTests {
    private func unit() -> Snapshot {
        var unit = UnitDescription()
        unit.clampBoard = ClampBoardDescription(source: "rpict:/dev/x")
        unit.mains = MainsDescription()
        unit.clamps = [1: ClampDescription()]
        unit.relays = [1: RelayDescription(line: "sim:/x:1")]
        var snapshot = Snapshot()
        let now = Instant(nanoseconds: 1_000_000_000)
        Reducer.apply(.configured(unit, changed: unit.sources, at: .zero), to: &snapshot)
        let open = LinkState.open(device: "d", honoured: true)
        Reducer.apply(.link(.clamps, open, at: .zero), to: &snapshot)
        Reducer.apply(.link(.relay(1), open, at: .zero), to: &snapshot)
        var report = ClampReport(voltage: Voltage(volts: 236.1))
        report.clamps[1] = ClampValues(
            current: Current(amperes: 8.05), power: Power(watts: -1_875))
        Reducer.apply(.clamps(.report(report), at: now), to: &snapshot)
        Reducer.apply(
            .relay(.relay(1), .driven(.closed, by: "marie", reason: .operator_), at: now),
            to: &snapshot)
        snapshot.clock.instant = now
        return snapshot
    }

    @Test func `each quantity has its line, its unit and its sign, once`() {
        var readings = ReadingLines(isJSON: true, sources: [])
        let lines = readings.lines(of: unit())
        #expect(
            lines.contains {
                $0.contains(#""source":"clamps.1","label":"power","value":-1875,"unit":"W""#)
            })
        #expect(
            lines.contains {
                $0.contains(#""source":"mains","label":"voltage","value":236.1,"unit":"V""#)
            })
        #expect(
            lines.contains {
                $0.contains(#""source":"relays.1","label":"position","value":"closed","unit":null"#)
            })
        #expect(readings.lines(of: unit()).isEmpty)
    }

    @Test func `an area names all its terminals`() {
        var readings = ReadingLines(isJSON: false, sources: ["clamps"])
        let lines = readings.lines(of: unit())
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { $0.contains("clamps.1") })
    }

    @Test func `the energies of a clamp have a line a minute`() {
        var snapshot = unit()
        var readings = ReadingLines(isJSON: true, sources: ["clamps"])
        var lines: [String] = []
        for second in 2...121 {
            let now = Instant.zero + .seconds(Int64(second))
            var report = ClampReport(voltage: Voltage(volts: 236.1))
            report.clamps[1] = ClampValues(power: Power(watts: -3_600))
            Reducer.apply(.clamps(.report(report), at: now), to: &snapshot)
            snapshot.clock.instant = now
            lines += readings.lines(of: snapshot).filter { $0.contains("energy_injected") }
        }
        #expect(lines.count == 2)
        #expect(lines.last?.contains(#""value":60.7"#) == true, "\(lines)")
        #expect(lines.last?.contains(#""unit":"Wh""#) == true)
    }

    @Test func `a value that could not be measured any more says failed`() {
        var snapshot = unit()
        var report = ClampReport(voltage: Voltage(volts: 236.1))
        report.clamps[1] = ClampValues(isInvalid: true)
        Reducer.apply(
            .clamps(.report(report), at: Instant(nanoseconds: 2_000_000_000)), to: &snapshot)
        let item = ReadingItem.all(of: snapshot).first { $0.label == "power" }
        #expect(item?.health == .failed)
    }

    @Test func `a probe of humidity and light has a line for each`() {
        var unit = UnitDescription()
        unit.oneWire = OneWireDescription(master: "ds2480b:/dev/x")
        var snapshot = Snapshot()
        let now = Instant(nanoseconds: 1_000_000_000)
        let rom = ROMCode(family: 0x26, serial: 7)
        Reducer.apply(.configured(unit, changed: unit.sources, at: .zero), to: &snapshot)
        var climate = ClimateReading(
            temperature: Temperature(celsius: 21.5), supply: Voltage(volts: 3.3))
        climate.humidity = RelativeHumidity(percent: 37.8)
        climate.light = Illuminance(lux: 10_805)
        for fact in [
            OneWireEvent.climate(rom, climate),
            .measured(rom, .temperature(climate.temperature)),
        ] {
            Reducer.apply(.oneWire(fact, at: now), to: &snapshot)
        }
        snapshot.clock.instant = now
        var readings = ReadingLines(isJSON: true, sources: [])
        let lines = readings.lines(of: snapshot)
        #expect(lines.count == 3)
        for part in [
            #""label":"temperature","value":21.5,"unit":"°C""#,
            #""label":"humidity","value":37.8,"unit":"%""#,
            #""label":"illuminance","value":10805,"unit":"lx""#,
        ] {
            #expect(lines.contains { $0.contains(part) }, "\(lines)")
        }
        Reducer.apply(.oneWire(.measured(rom, .powerOn), at: now), to: &snapshot)
        let item = ReadingItem.all(of: snapshot).first { $0.label == "temperature" }
        #expect(item?.health == .failed)
    }
}
