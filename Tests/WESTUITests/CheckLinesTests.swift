import Testing
import WESModel

@testable import WESTUI

@Suite struct CheckLinesTests {
    private func lines(
        _ snapshot: Snapshot, _ language: Language = .french
    ) -> CheckLines {
        CheckLines(snapshot, Catalogue(language: language))
    }

    @Test(arguments: Language.allCases)
    func `the sample house is printed as stored`(_ language: Language) {
        let text = lines(ScreenFixture.house.snapshot, language).text.joined(separator: "\n") + "\n"
        #expect(GoldenFile("check.\(language.rawValue)").holds(text))
    }

    @Test func `no measure of a point is wider than its column`() {
        for language in Language.allCases {
            for fixture in [ScreenFixture.house] + ScreenFixture.faults.map(\.1) {
                let snapshot = fixture.snapshot
                let words = PointText(
                    Catalogue(language: language), snapshot, ScreenFixture.clock)
                for point in Checklist(snapshot, at: ScreenFixture.clock.instant).points {
                    let measure = words.measure(point)
                    #expect(measure.count <= PointText.measureWidth, "\(measure)")
                }
            }
        }
    }

    @Test func `the status is that of the worst point`() {
        #expect(lines(ScreenFixture.house.snapshot).verdict == .faults)
        #expect(CheckVerdict.faults.status == 2)
        #expect(CheckVerdict.look.status == 3)
        #expect(CheckVerdict.todo.status == 3)
        #expect(CheckVerdict.ok.status == 0)
        var healthy = SampleHouse.healthy()
        healthy.unit.clock = nil
        #expect(lines(healthy).verdict == .ok)
        healthy.unit.clock = ClockDescription()
        #expect(lines(healthy).verdict == .todo)
        healthy.unit.clock = nil
        let gone = SampleHouse.with(.missing(device: "/dev/ttyUSB0"), healthy)
        #expect(lines(gone).verdict == .faults)
    }

    @Test func `a board that has no point of its own still counts`() {
        var snapshot = SampleHouse.healthy()
        snapshot.unit.clock = nil
        snapshot.faults = [Fault(.sourceMissing, .clamps, since: .zero)]
        #expect(lines(snapshot).verdict == .faults)
        #expect(lines(snapshot).text.contains { $0.contains("Carte des pinces") })
    }

    @Test func `a person's word makes the work done, and is told`() {
        var snapshot = SampleHouse.healthy()
        snapshot.unit.clock = nil
        snapshot.faults = [Fault(.ticNoise, .teleinfo(1), since: .zero)]
        #expect(lines(snapshot).verdict == .look)
        snapshot.validations[.teleinfo(1)] = Validation(
            by: "Marie", reason: "disjoncteur voisin", unixSeconds: 0)
        #expect(lines(snapshot).verdict == .ok)
        #expect(lines(snapshot).text.first?.hasPrefix("✓ à la main") == true)
        #expect(lines(snapshot).json.contains(#""validated_by":"Marie","reason":"disjoncteur"#))
    }

    @Test func `JSON has every rule of every terminal with a known state`() {
        let json = lines(ScreenFixture.house.snapshot).json
        #expect(json.hasPrefix(#"{"verdict":"faults","checks":[{"#))
        for code in ["source.busy", "tic.clock", "clamp.reversed", "relay.untested"] {
            #expect(json.contains(#"{"code":"\#(code)","terminal":""#), "\(code)")
        }
        #expect(json.contains(#""terminal":"teleinfo.2","state":"free","observable":false"#))
        let clamp = #"{"code":"clamp.reversed","terminal":"clamps.1","state":"fault","since":""#
        #expect(json.contains(clamp))
        #expect(json.contains(#""evidence":{"power_w":1875,"meter_va":-1890,"role":"grid"}"#))
    }

    @Test func `the detail of a terminal names what its source cannot show`() {
        let lines = TerminalLines(
            source: .teleinfo(2), state: UIState(), snapshot: ScreenFixture.house.snapshot,
            clock: ScreenFixture.clock)
        let field = lines.fields.first { $0.name == "Non observable" }
        #expect(field?.value == "tic.clock")
    }

    @Test func `the detail of a terminal tells the finding of its area`() {
        var snapshot = ScreenFixture.house.snapshot
        snapshot.faults = [Fault(.clampAllInjection, .clamps, since: .zero)]
        let lines = TerminalLines(
            source: .clamp(2), state: UIState(), snapshot: snapshot, clock: ScreenFixture.clock)
        #expect(lines.findings.first?.action.hasPrefix("Inversez V1 et V2") == true)
    }

    @Test func `the example of the documentation is what check prints`() throws {
        let example = try DocumentationExample.line("check")
        #expect(lines(ScreenFixture.house.snapshot).json.contains(example), "\(example)")
    }
}
