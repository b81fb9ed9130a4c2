import Testing
import WESModel

@testable import WESTUI

@Suite struct ScreenRulesTests {
    private let house = SampleHouse.healthy()

    private func state(_ columns: Int, _ rows: Int, _ tab: Tab = .teleinfo) -> UIState {
        var state = UIState()
        state.columns = columns
        state.rows = rows
        state.tab = tab
        return state
    }

    private func text(_ state: UIState, _ snapshot: Snapshot? = nil) -> String {
        ScreenPainter.draw(state, snapshot ?? house, [:], now: SampleHouse.now).text
    }

    private func press(_ keys: [Key], _ state: inout UIState) {
        for key in keys { _ = UIUpdate.apply(.key(key, burst: false), to: &state, house) }
    }

    @Test func `simulated, read-only and frozen are never cut by a long name`() {
        var state = state(80, 24)
        state.isReadOnly = true
        var long = house
        long.unit.name = "une installation au nom bien trop long"
        let withName = text(state, long)
        #expect(withName.contains("SIMULATION · LECTURE SEULE"))
        state.frozen = long
        let title = text(state, long).prefix { $0 != "\n" }
        #expect(title.contains("SIMULATION · LECTURE SEULE · FIGÉ"))
        #expect(title.contains("2 liaisons sur 2"))
        #expect(title.hasSuffix("12:41:07"))
    }

    @Test(arguments: Tab.allCases)
    func `a small window says that it is simulated and frozen`(tab: Tab) {
        var state = state(40, 10, tab)
        state.isReadOnly = true
        state.frozen = house
        let title = text(state).prefix { $0 != "\n" }
        #expect(title.contains("SIMULATION FIGÉ  \(tab.rawValue)/6 "))
        #expect(title.hasSuffix("2/2"))
    }

    @Test func `a missing link is named and counted in the singular`() {
        var snapshot = SampleHouse.with(.missing(device: "/dev/ttyUSB0"), house)
        SampleHouse.tick(&snapshot)
        #expect(text(state(80, 24), snapshot).contains("! 1 liaison sur 2, Cpt1 absente"))
    }

    @Test func `the end of an overlay is one key away from its line before`() {
        var state = state(80, 24)
        press([.enter], &state)
        state.overlay = .label("STGE")
        press([.end], &state)
        let end = state.overlayScroll
        #expect(end > 0 && end < 100)
        press([.down, .pageDown], &state)
        #expect(state.overlayScroll == end)
        press([.up], &state)
        #expect(state.overlayScroll == end - 1)
    }

    @Test(arguments: Tab.allCases, [40, 60, 79])
    func `the key bar of a small window fits and holds keys that work`(tab: Tab, columns: Int) {
        for language in Language.allCases {
            var state = state(columns, 12, tab)
            state.language = language
            let bar = text(state).split(separator: "\n").last ?? ""
            #expect(bar.contains(language == .french ? "? Aide" : "? Help"))
            #expect(bar.contains("q Quit"))
            if columns == 40 { #expect(bar.contains("↑↓")) }
        }
    }

    @Test func `the count of a filter is visible in every layout`() {
        for size in [(80, 24), (40, 10)] {
            var state = state(size.0, size.1)
            state.filter = "energie"
            #expect(text(state).contains(size.0 == 80 ? "4 étiquettes affichées sur 25" : "4/25"))
            state.tab = .overview
            #expect(!text(state).contains("energie"))
        }
    }

    @Test func `nothing received has no quality`() {
        let quality = text(state(80, 24), SampleHouse.with(.missing(device: "x"), house))
            .split(separator: "\n").first { $0.contains("Qualité") }
        #expect(quality?.contains("0 sur 0") != true)
    }

    @Test func `an historique meter that injects shows no invented power`() {
        var snapshot = house
        snapshot.teleinfo[1].power = TeleinfoPower(
            drawn: ApparentPower(voltAmperes: 0), isInjecting: true)
        snapshot.unit.teleinfo[2]?.role = .grid
        let overview = text(state(80, 24, .overview), snapshot)
        #expect(overview.contains("◀ injection          — VA"))
    }

    @Test func `a key without effect says so in an overlay and on an empty tab`() {
        var state = state(80, 24)
        press([.character("?"), .character("x")], &state)
        #expect(state.notice?.hasPrefix("x : sans effet") == true)
        press([.escape, .character("3"), .down], &state)
        #expect(state.notice == "↑↓ : sans effet dans cet onglet")
        press([.enter], &state)
        #expect(state.notice == "Entrée : sans effet dans cet onglet")
        press([.function(5)], &state)
        #expect(state.notice == "F5 : sans effet")
    }

    @Test func `a window made too small quits on q even while a filter is typed`() {
        var state = state(80, 24)
        press([.character("/")], &state)
        _ = UIUpdate.apply(.resized(rows: 5, columns: 20), to: &state, house)
        let effects = UIUpdate.apply(.key(.character("q"), burst: false), to: &state, house)
        #expect(effects == [.quit])
    }

    @Test func `characters that would move a column are not drawn`() {
        let bad = ["\u{AD}", "\u{5D0}", "\u{627}", "\u{202E}", "\u{200B}", "e\u{301}\u{302}", "⚡"]
        for text in bad {
            for glyphs in GlyphSet.allCases {
                let drawn = glyphs.translate(text)
                #expect(drawn == ["?"] || drawn == ["e"], "\(text.unicodeScalars)")
            }
        }
        #expect(
            GlyphSet.complet.translate("éÀç·—…€°▶◀✓✗█░─│›")
                == Array("éÀç·—…€°▶◀✓✗█░─│›".unicodeScalars))
    }

    @Test func `every text of the interface can be drawn in every glyph set`() {
        for (phrase, entry) in Catalogue.entries {
            for text in [entry.french, entry.english] {
                for glyphs in GlyphSet.allCases {
                    let marks = glyphs.translate(text).filter { $0 == "?" }.count
                    #expect(marks == text.filter { $0 == "?" }.count, "\(phrase) \(glyphs)")
                }
            }
        }
    }

    @Test func `a time long ago is said without the words for ago`() {
        let ages = AgeFormat(texts: Catalogue(language: .french), clock: SampleHouse.now)
        #expect(ages.ago(SampleHouse.second(3_590)) == "il y a 10 s")
        #expect(ages.ago(SampleHouse.second(3_600 - 90_000)) == "hier")
    }
}
