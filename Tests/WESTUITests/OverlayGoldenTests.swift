import Testing
import WESModel

@testable import WESTUI

@Suite struct OverlayGoldenTests {
    /// What covers the tabs of the sample house, by the keys that open it.
    private static let screens: [(name: String, tab: Tab, line: String?, keys: [Key])] = [
        ("6-ask-test", .relays, nil, [.character("t")]),
        ("6-ask-close", .relays, nil, [.character("f")]),
        ("6-ask-open", .relays, "relays.3", [.character("o")]),
        ("6-ask-arm", .relays, nil, [.character("A")]),
        ("6-ask-focus", .relays, nil, [.character("t"), .tab]),
        ("6-ask-quit", .relays, nil, [.character("q")]),
        ("6-armed", .relays, nil, [.character("A"), .character("1")]),
        ("6-help", .relays, nil, [.character("?")]),
        ("6-detail", .relays, nil, [.enter]),
        ("5-detail", .counters, nil, [.enter]),
        ("4-detail", .temperatures, nil, [.enter]),
        ("3-detail", .clamps, nil, [.enter]),
        ("3-name", .clamps, nil, [.character("n")]),
        ("1-journal", .overview, nil, [.character("l")]),
        ("1-validator", .overview, "relays.1", [.character("v")]),
        ("1-refused", .overview, "clamps.1", [.character("v")]),
    ]
    private static let names = screens.map(\.name)

    private func canvas(
        _ name: String, _ rows: Int, _ columns: Int, _ glyphs: GlyphSet, _ language: Language
    ) throws -> Canvas {
        let screen = try #require(Self.screens.first { $0.name == name })
        var house = KeyHouse(of: ScreenFixture.house.snapshot, tab: screen.tab)
        house.state.rows = rows
        house.state.columns = columns
        house.state.glyphs = glyphs
        house.state.language = language
        if let line = screen.line { house.state.selection[screen.tab] = line }
        for key in screen.keys { house.press(key) }
        let clock = ClockReading(
            instant: house.now, civil: ScreenFixture.clock.civil(at: house.now))
        return ScreenPainter.draw(house.state, house.snapshot, [:], now: clock)
    }

    @Test(arguments: names)
    func `what covers a tab is as stored`(_ name: String) throws {
        for language in Language.allCases {
            let wide = try canvas(name, 24, 80, .complet, language)
            #expect(GoldenFile("\(name).\(language.rawValue).complet").holds(wide.text + "\n"))
        }
        let small = try canvas(name, 10, 40, .complet, .french)
        #expect(GoldenFile("40x10.\(name).fr.complet").holds(small.text + "\n"))
        let plain = try canvas(name, 24, 80, .ascii, .french)
        #expect(GoldenFile("\(name).fr.ascii").holds(plain.text + "\n"))
        #expect(plain.text.utf8.allSatisfy { $0 < 0x80 })
    }
}
