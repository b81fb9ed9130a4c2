import Testing
import WESModel

@testable import WESTUI

@Suite struct GoldenScreenTests {
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

    @Test(arguments: looks)
    func `every tab is as stored`(look: Look) {
        for tab in Tab.allCases {
            let canvas = draw(state(look, tab), SampleHouse.healthy())
            GoldenFolder.expect(canvas.text, is: "tab\(tab.rawValue)-\(look.name)")
        }
    }

    @Test(arguments: looks)
    func `help, raw frame and detail are as stored`(look: Look) {
        let snapshot = SampleHouse.healthy()
        let bytes = Array("\u{2}\nADSC\t021861348921\t:\r\nSINSTI\t01890\tX\r\u{3}".utf8)
        var frame = SampleHouse.frame([("ADSC", "021861348921")], bytes: bytes)
        frame.rejected = [
            RejectedGroup(reason: .checksum, bytes: Array("SINSTI\t01890\tX".utf8))
        ]
        let details: [DetailRequest: DetailAnswer] = [
            .rawFrame(.teleinfo(1)): .rawFrame(frame, at: SampleHouse.second(3_599))
        ]
        for (overlay, name) in [
            (Overlay.help, "help"), (.rawFrame, "raw"), (.label("STGE"), "detail"),
        ] {
            var state = state(look, .teleinfo)
            state.overlay = overlay
            GoldenFolder.expect(
                draw(state, snapshot, details).text, is: "\(name)-\(look.name)")
        }
    }

    @Test func `each trouble of a line is named with what mends it`() {
        var silent = SampleHouse.configured()
        SampleHouse.line(1, [.searching(baud: 9_600)], from: 3_500, &silent)
        SampleHouse.tick(&silent)
        var cut = SampleHouse.configured()
        let lock = TeleinfoEvent.locked(TeleinfoLine(mode: .standard, baud: 9_600))
        let whole = TeleinfoEvent.frame(SampleHouse.frame(SampleHouse.linky))
        SampleHouse.line(1, [lock, whole, whole, whole], from: 3_510, &cut)
        SampleHouse.tick(&cut)
        var standby = SampleHouse.configured()
        let bare = TeleinfoEvent.frame(SampleHouse.frame([("ADCO", "040228611927")]))
        let old = TeleinfoEvent.locked(TeleinfoLine(mode: .historique, baud: 1_200))
        SampleHouse.line(1, [old, bare, bare, bare, bare], from: 3_595, &standby)
        SampleHouse.tick(&standby)
        let closed = SampleHouse.configured()
        let device = "/dev/ttyUSB0"
        let troubles: [(String, Snapshot)] = [
            ("silent", silent), ("cut", cut), ("standby", standby),
            ("missing", SampleHouse.with(.missing(device: device), closed)),
            ("busy", SampleHouse.with(.busy(device: device, holder: "minicom (pid 812)"), closed)),
            (
                "permission",
                SampleHouse.with(.permission(device: device, group: "dialout"), closed)
            ),
            (
                "unplugged",
                SampleHouse.with(
                    .unplugged(device: device, since: SampleHouse.second(3_560)), closed)
            ),
            ("unconfigured", SampleHouse.bare()),
        ]
        for (name, snapshot) in troubles {
            for look in Self.looks.prefix(2) {
                let text = draw(state(look, .teleinfo), snapshot).text
                GoldenFolder.expect(text, is: "trouble-\(name)-\(look.name)")
            }
        }
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
