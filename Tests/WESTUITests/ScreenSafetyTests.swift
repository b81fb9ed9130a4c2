import Testing
import WESModel

@testable import WESTUI

@Suite struct ScreenSafetyTests {
    /// A window, a glyph set and a language.
    struct Look: Sendable {
        let name: String
        let columns: Int
        let rows: Int
        let glyphs: GlyphSet
        let language: Language
    }

    static let looks = [
        Look(name: "80x24", columns: 80, rows: 24, glyphs: .complet, language: .french),
        Look(name: "80x24-en", columns: 80, rows: 24, glyphs: .complet, language: .english),
        Look(name: "80x24-sobre", columns: 80, rows: 24, glyphs: .sobre, language: .french),
        Look(name: "80x24-ascii", columns: 80, rows: 24, glyphs: .ascii, language: .french),
        Look(name: "40x10", columns: 40, rows: 10, glyphs: .complet, language: .french),
        Look(name: "40x10-ascii", columns: 40, rows: 10, glyphs: .ascii, language: .english),
        Look(name: "200x60", columns: 200, rows: 60, glyphs: .complet, language: .french),
    ]

    private func state(_ look: Look, _ tab: Tab) -> UIState {
        var state = UIState()
        state.rows = look.rows
        state.columns = look.columns
        state.glyphs = look.glyphs
        state.language = look.language
        state.tab = tab
        return state
    }

    private func draw(
        _ state: UIState, _ snapshot: Snapshot, _ details: [DetailRequest: DetailAnswer] = [:]
    ) -> Canvas {
        ScreenPainter.draw(state, snapshot, details, now: SampleHouse.now)
    }

    @Test func `the ASCII set writes nothing above 127`() {
        for look in Self.looks where look.glyphs == .ascii {
            for tab in Tab.allCases {
                let text = draw(state(look, tab), SampleHouse.healthy()).text
                #expect(text.unicodeScalars.allSatisfy { $0.value < 128 })
            }
        }
    }

    @Test func `the three glyph sets have the same layout`() {
        let healthy = SampleHouse.healthy()
        for tab in Tab.allCases {
            let lengths = GlyphSet.allCases.map { glyphs -> [Int] in
                let look = Look(
                    name: "", columns: 80, rows: 24, glyphs: glyphs, language: .french)
                return draw(state(look, tab), healthy).text.split(
                    separator: "\n", omittingEmptySubsequences: false
                ).map(\.unicodeScalars.count)
            }
            #expect(lengths[0] == lengths[1])
            #expect(zip(lengths[0], lengths[2]).allSatisfy { $0 >= $1 })
        }
    }

    @Test func `control characters from a line never reach the terminal`() {
        var snapshot = SampleHouse.configured()
        let evil = "\u{1B}[2J\u{7}\u{9B}31m"
        snapshot.unit.name = evil
        snapshot.unit.teleinfo[1]?.name = evil
        let group = TeleinfoFrame(groups: [TeleinfoGroup(label: "MSG1", value: evil)])
        let lock = TeleinfoEvent.locked(TeleinfoLine(mode: .standard, baud: 9_600))
        SampleHouse.line(1, [lock, .frame(group)], from: 3_598, &snapshot)
        for glyphs in GlyphSet.allCases {
            let look = Look(name: "", columns: 80, rows: 24, glyphs: glyphs, language: .french)
            for tab in Tab.allCases {
                let text = draw(state(look, tab), snapshot).text
                #expect(
                    text.unicodeScalars.allSatisfy {
                        $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value))
                    })
            }
        }
    }
}
