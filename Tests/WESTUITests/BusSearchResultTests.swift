import Testing
import WESModel

@testable import WESTUI

@Suite struct BusSearchResultTests {
    private static let probe = ROMCode(family: 0x28, serial: 0x0316_A279_F0FF)
    private static let board = ROMCode(family: 0x29, serial: 0xAB34)
    private static let key = ROMCode(family: 0x81, serial: 7)

    private func second(_ seconds: Double) -> Instant { SampleHouse.second(seconds) }

    /// A bus on which some facts came in, a second apart.
    private func house(_ facts: [OneWireEvent], known: [LearnedFact] = []) -> Snapshot {
        var snapshot = Snapshot()
        var unit = UnitDescription.empty
        unit.oneWire = OneWireDescription(master: "ds2480b:/dev/ttyUSB0")
        var events: [Event] = [.configured(unit, changed: unit.sources, at: second(3_500))]
        events += known.map { .learned($0, at: second(3_500)) }
        let device = "ds2480b:/dev/ttyUSB0"
        events.append(.link(.oneWire, .open(device: device, honoured: true), at: second(3_501)))
        for (index, fact) in facts.enumerated() {
            events.append(.oneWire(fact, at: second(3_510 + Double(index))))
        }
        for event in events { Reducer.apply(event, to: &snapshot) }
        return snapshot
    }

    private func search(_ passes: [[ROMCode]]) -> [OneWireEvent] {
        [.searchStarted(passes: passes.count)]
            + passes.enumerated().map { .pass($0 + 1, found: $1) }
            + [.searchEnded(isComplete: true)]
    }

    private var healthy: [OneWireEvent] {
        [.line(.ok)] + search(Array(repeating: [Self.probe], count: 3))
            + [
                .listed([Self.probe]),
                .measured(Self.probe, .temperature(Temperature(celsius: 42.625))),
                .powered(Self.probe, isParasite: false),
            ]
    }

    @Test func `the search example is what search prints`() throws {
        let result = BusSearchResult(house(healthy))
        #expect(try result.json == DocumentationExample.line("search"))
        #expect(result.status == 0)
    }

    @Test func `the status tells the line before the devices`() {
        #expect(BusSearchResult(house([.line(.ok)] + search([[]]))).status == 3)
        #expect(BusSearchResult(house([.line(nil)] + search([[]]))).status == 3)
        #expect(BusSearchResult(house([.line(.absent)] + search([[]]))).status == 2)
        #expect(BusSearchResult(house([.line(.noisy)] + search([[Self.probe]]))).status == 2)
        #expect(BusSearchResult(house([.line(nil)] + search([[Self.probe]]))).status == 0)
    }

    @Test func `a device that is known and was not seen is told with 0`() {
        let result = BusSearchResult(
            house([.line(.ok)] + search([[], []]), known: [.knownProbe(Self.probe)]))
        #expect(
            result.json.contains("\"rom\":\"28-0316A279F0FF\",\"family\":\"DS18B20\",\"seen\":0"))
        #expect(result.json.contains("\"powered\":null,\"value\":null"))
        #expect(result.status == 3)
    }

    @Test func `boards and strangers are told`() {
        let registers = RelayBoardRegisters(pins: 254, latch: 254, activity: 0, control: 0x80)
        let result = BusSearchResult(
            house(
                [.line(.ok)] + search([[Self.board, Self.key]]) + [
                    .listed([Self.board, Self.key]), .board(Self.board, registers),
                ]))
        #expect(result.json.contains("\"family\":\"DS2408\""))
        #expect(result.json.contains("\"value\":{\"latch\":254,\"pins\":254}"))
        #expect(result.json.contains("\"rom\":\"81-000000000007\",\"family\":\"81\",\"seen\":1"))
        let lines = result.lines(BusSearchText(language: .french))
        #expect(lines.count == 3)
        #expect(lines[1].contains("10000000"))
        #expect(lines[2].contains("non géré"))
    }

    @Test func `a person reads columns in both languages`() {
        let result = BusSearchResult(house(healthy))
        #expect(
            result.lines(BusSearchText(language: .english)) == [
                "ds2480b:/dev/ttyUSB0 · line ok · 3 passes · 1 device",
                "28-0316A279F0FF  DS18B20     seen 3/3      CRC 0     Vdd       42.6 °C",
            ])
        #expect(
            result.lines(BusSearchText(language: .french)).first
                == "ds2480b:/dev/ttyUSB0 · ligne ok · 3 passes · 1 composant")
    }
}
