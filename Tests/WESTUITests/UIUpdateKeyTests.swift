import Testing
import WESModel

@testable import WESTUI

@Suite struct UIUpdateKeyTests {
    private let house = ScreenFixture.house.snapshot

    @Test func `digits and arrows change the tab, round the ends`() {
        var state = UIState()
        state.type("4")
        #expect(state.tab == .temperatures)
        for key in [Key.right, .tab, .right] { state.press(key) }
        #expect(state.tab == .overview)
        state.press(.left)
        #expect(state.tab == .relays)
        state.press(.backTab)
        #expect(state.tab == .counters)
        state.press(.character("7"))
        #expect(state.tab == .counters)
    }

    @Test func `the selection follows the item when a row comes before it`() {
        var state = UIState()
        for _ in 0..<3 { state.press(.down) }
        #expect(SelectionRows(state, house).selected == "NGTF")
        var longer = house
        var first = longer.teleinfo[0].values[0]
        first.group.label = "ADPS"
        longer.teleinfo[0].values.insert(first, at: 0)
        #expect(SelectionRows(state, longer).selected == "NGTF")
        #expect(SelectionRows(state, longer).index == 4)
    }

    @Test func `the filter keeps a selection that matches and gives it back when cleared`() {
        var state = UIState()
        state.press(.end)
        state.type("/puiss")
        #expect(SelectionRows(state, house).selected == "PREF")
        state.press(.enter)
        #expect(!state.isFiltering)
        #expect(state.filter == "puiss")
        state.press(.escape)
        #expect(state.filter.isEmpty)
        let rows = SelectionRows(state, house)
        #expect(rows.selected == "PJOURF+1")
        #expect(rows.firstShown(state) + rows.page == 46)
    }

    @Test func `every printable key is text while the filter is typed`() {
        var state = UIState()
        state.type("/q?5p")
        #expect(state.filter == "q?5p")
        state.press(.backspace)
        #expect(state.filter == "q?5")
        state.press(.escape)
        #expect(state.filter.isEmpty && !state.isFiltering)
        #expect(state.tab == .teleinfo)
    }

    @Test func `the filter takes neither accents nor case into account`() {
        var state = UIState()
        state.type("/ENERGIE ACTIVE")
        #expect(SelectionRows(state, house).names == ["EAST", "EAIT"])
    }

    @Test func `a paste is one line of text in the field and dropped outside`() {
        var state = UIState()
        state.lastKey = .zero
        _ = UIUpdate.apply(.tick(.zero), to: &state, house)
        let before = String(describing: state)
        state.press(.pasted("q\n3"))
        #expect(String(describing: state) == before)
        state.type("/")
        state.press(.pasted("EA\u{1B}\r\nST"))
        #expect(state.filter == "EAST")
        state.press(.pasted(String(repeating: "x", count: 500)))
        #expect(state.filter.count == 40)
    }

    @Test func `a frozen screen shows what it showed while the unit goes on`() {
        var state = UIState()
        state.press(.character("p"))
        var later = house
        later.teleinfo[0].values[0].group.value = "999999999999"
        let now = ScreenFixture.clock
        let frozen = ScreenPainter.draw(state, later, [:], now: now)
        #expect(!frozen.text.contains("999999999999"))
        #expect(frozen.text.contains("FIGÉ"))
        state.press(.character("p"), later)
        #expect(ScreenPainter.draw(state, later, [:], now: now).text.contains("999999999999"))
    }

    @Test func `overlays open and close, and Escape never quits`() {
        var state = UIState()
        state.press(.character("?"))
        #expect(state.overlay == .help)
        let effects1 = state.press(.escape)
        #expect(effects1.isEmpty)
        #expect(state.overlay == nil)
        let effects2 = state.press(.escape)
        #expect(effects2.isEmpty)
        state.press(.enter)
        #expect(state.overlay == .label("ADSC"))
        let effects3 = state.press(.character("q"))
        #expect(effects3.isEmpty)
        #expect(state.overlay == nil)
        let effects4 = state.press(.character("b"))
        #expect(effects4 == [.request(.rawFrame(.teleinfo(1)))])
        state.press(.character("b"))
        #expect(state.overlay == nil)
    }

    @Test func `an overlay does not scroll past its end`() {
        var state = UIState()
        state.rows = 10
        state.columns = 40
        state.press(.function(1))
        state.press(.end)
        let end = state.overlayScroll
        #expect((1..<60).contains(end))
        state.press(.down)
        #expect(state.overlayScroll == end)
        state.press(.up)
        #expect(state.overlayScroll == end - 1)
    }

    @Test func `Enter on the overview opens the meter of the line`() {
        var state = UIState()
        state.type("1")
        state.press(.down)
        state.press(.enter)
        #expect(state.tab == .teleinfo)
        #expect(state.input == 1)
        state.press(.character("e"))
        #expect(state.input == 0)
    }

    @Test func `a key without effect says so until the next key`() {
        var state = UIState()
        state.press(.character("x"))
        #expect(state.notice == "x : sans effet dans cet onglet")
        state.press(.down)
        #expect(state.notice == nil)
    }

    @Test(arguments: [Key.character("q"), .function(10), .control("c")])
    func `the keys that quit do`(_ key: Key) {
        var state = UIState()
        let effects5 = state.press(key, KeyHouse().snapshot)
        #expect(effects5 == [.quit])
    }

    @Test func `Ctrl-C quits from everywhere and Ctrl-Z and Ctrl-L do their work`() {
        var state = UIState()
        state.type("/abc")
        let effects6 = state.press(.control("c"), KeyHouse().snapshot)
        #expect(effects6 == [.quit])
        let effects7 = state.press(.control("z"), KeyHouse().snapshot)
        #expect(effects7 == [.suspend])
        let effects8 = state.press(.control("l"))
        #expect(effects8 == [.redraw])
        #expect(state.filter == "abc")
    }

    @Test func `a window too small answers to q only, even while filtering`() {
        var state = UIState()
        state.type("/a")
        _ = UIUpdate.apply(.resized(rows: 9, columns: 38), to: &state, house)
        for key in [Key.character("1"), .character("?"), .down, .enter, .right] {
            let effects9 = state.press(key)
            #expect(effects9.isEmpty)
        }
        #expect(state.tab == .teleinfo && state.overlay == nil && state.filter == "a")
        let effects10 = state.press(.character("q"))
        #expect(effects10 == [.quit])
        let text = ScreenPainter.draw(state, house, [:], now: ScreenFixture.clock).text
        #expect(text.contains("38×9") && text.contains("q pour"))
    }

    @Test func `the selection and its line stay in sight through a resize`() {
        var state = UIState()
        state.press(.end)
        for size in [(10, 40), (24, 80), (60, 200), (11, 79)] {
            _ = UIUpdate.apply(.resized(rows: size.0, columns: size.1), to: &state, house)
            let text = ScreenPainter.draw(state, house, [:], now: ScreenFixture.clock).text
            #expect(text.contains("›PJOURF+1"), "\(size)")
        }
    }
}
