import Testing
import WESModel

@testable import WESTUI

@Suite struct KeymapTests {
    private func help(_ house: KeyHouse) -> String {
        OverlayLines(
            state: house.state, snapshot: house.snapshot, details: [:], clock: ScreenFixture.clock
        ).lines(of: .help, width: 80).map(\.text).joined(separator: "\n")
    }

    /// What a key may change, so that a key without any effect is found.
    private func trace(_ state: UIState) -> [String] {
        [
            "\(state.tab)", "\(String(describing: state.overlay))", "\(state.isFiltering)",
            "\(state.input)", "\(state.frozen == nil)", "\(state.clampScale)",
            "\(state.isLocating)", "\(state.probeOrder)", "\(String(describing: state.prompt))",
            "\(String(describing: state.confirmation))", "\(state.selection)",
            "\(state.probePage)", "\(state.replacingLine)", "\(state.clampPage)",
            "\(state.calibrationLine)", "\(state.energySpan)",
        ]
    }

    @Test(arguments: Tab.allCases, Language.allCases)
    func `every key of a bar works and is in the help`(tab: Tab, language: Language) {
        var house = KeyHouse(tab: tab)
        house.state.language = language
        let help = help(house)
        for entry in Keymap.entries(of: house.state, house.snapshot) + Keymap.own(house.state) {
            #expect(help.contains(entry.keys), "\(entry.keys)")
            guard let key = entry.key else { continue }
            var pressed = house
            // The digit of the tab in front changes nothing, nor does opening what is open.
            if key == .character("1") { pressed.state.tab = .relays }
            if key == .character("o") { pressed.drive(1, .closed) }
            // Only a probe that is gone is replaced.
            if key == .character("r") { pressed.loseProbe() }
            // Software turns a clamp only once its direction is proved.
            if key == .character("i") { pressed.proveReversed(1) }
            let before = trace(pressed.state)
            pressed.press(key)
            #expect(pressed.state.notice == nil, "\(tab) \(entry.bar)")
            let changed = trace(pressed.state) != before || pressed.hasQuit
            #expect(changed || !pressed.sent.isEmpty, "\(tab) \(entry.bar)")
        }
    }

    @Test(arguments: Tab.allCases)
    func `a key that works is in the help of its tab`(tab: Tab) {
        let help = help(KeyHouse(tab: tab))
        let lines = help.split(separator: "\n")
        for scalar in UInt8(0x21)...0x7E {
            let character = Character(Unicode.Scalar(scalar))
            guard !("1"..."6").contains(character) else { continue }
            var house = KeyHouse(tab: tab)
            house.press(.character(character))
            guard house.state.notice == nil else { continue }
            let isNamed = lines.contains { line in
                line.split(separator: " ").prefix(6).contains { $0 == String(character) }
            }
            #expect(isNamed, "\(character) on \(tab)")
        }
    }

    @Test(arguments: Tab.allCases)
    func `the bar fits 80 columns, with help first and quit last`(tab: Tab) {
        for language in Language.allCases {
            for isReadOnly in [false, true] {
                var house = KeyHouse(tab: tab)
                house.state.language = language
                house.state.isReadOnly = isReadOnly
                let texts = house.state.texts
                let bar = Keymap.entries(of: house.state, house.snapshot)
                let width = bar.reduce(-1) { $0 + $1.text(texts).count + 2 }
                #expect(width <= 79, "\(tab) \(language) \(width)")
                #expect(bar.first?.key == .character("?") && bar.last?.key == .character("q"))
            }
        }
    }

    @Test(arguments: Tab.allCases, Language.allCases)
    func `each key of the help has one line of 80 columns`(tab: Tab, language: Language) {
        var house = KeyHouse(tab: tab)
        house.state.language = language
        let lines = help(house).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 79 })
        #expect(!lines.contains { $0.hasPrefix(String(repeating: " ", count: 26)) })
    }

    @Test func `a read-only session has no key that changes, in the bar or in the help`() {
        let changes: [(Tab, String)] = [
            (.overview, "v"), (.clamps, "tani"), (.temperatures, "nr"), (.counters, "n"),
            (.relays, " tfoAn"),
        ]
        for (tab, keys) in changes {
            for key in keys {
                var house = KeyHouse(tab: tab)
                house.state.isReadOnly = true
                let bar = Keymap.entries(of: house.state, house.snapshot)
                #expect(!bar.contains { $0.key == .character(key) })
                #expect(!Keymap.own(house.state).contains { $0.key == .character(key) })
                house.press(.character(key))
                #expect(house.state.confirmation == nil && house.state.prompt == nil)
                #expect(house.state.notice?.contains("lecture seule") == true, "\(key) on \(tab)")
                #expect(house.sent.isEmpty)
            }
        }
    }

    @Test func `a key without effect is told apart from one of another tab`() {
        var house = KeyHouse(tab: .counters)
        house.type("z")
        #expect(house.state.notice == "z : sans effet")
        house.type("A")
        #expect(house.state.notice == "A : sans effet dans cet onglet")
    }

    @Test(arguments: Language.allCases)
    func `the bar of the quit question fits 40 columns with all its keys`(language: Language) {
        var house = KeyHouse()
        house.state.language = language
        (house.state.rows, house.state.columns) = (10, 40)
        house.drive(1, .closed)
        house.type("q")
        let bar = house.text.split(separator: "\n", omittingEmptySubsequences: false).last
        let keys = language == .french ? "Tab Entrée Oui  Ctrl-C" : "Tab Enter Yes  Ctrl-C"
        #expect(house.text.contains(keys), "\(bar ?? "")")
    }

    @Test func `a read-only session still searches, which changes nothing`() {
        var house = KeyHouse(tab: .temperatures)
        house.state.isReadOnly = true
        house.type("s")
        #expect(house.sent == [.searchOneWire(passes: 4)])
    }
}
