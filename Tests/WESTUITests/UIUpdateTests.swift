import Testing
import WESModel

@testable import WESTUI

@Suite struct UIUpdateTests {
    private let house = SampleHouse.healthy()

    @discardableResult
    private func press(_ keys: [Key], _ state: inout UIState) -> [Effect] {
        keys.flatMap { UIUpdate.apply(.key($0, burst: false), to: &state, house) }
    }

    @Test func `digits, arrows and tab change the tab, round the end`() {
        var state = UIState()
        press([.character("6")], &state)
        #expect(state.tab == .relays)
        press([.right], &state)
        #expect(state.tab == .overview)
        press([.left], &state)
        #expect(state.tab == .relays)
        press([.tab, .tab], &state)
        #expect(state.tab == .teleinfo)
    }

    @Test func `quit keys quit and Escape never does`() {
        for key in [Key.character("q"), .control("c"), .function(10)] {
            var state = UIState()
            #expect(press([key], &state) == [.quit])
        }
        var state = UIState()
        #expect(press([.escape, .escape, .escape], &state) == [])
    }

    @Test func `the selection follows its item when lines come and go`() {
        var state = UIState()
        press([.down, .down, .down], &state)
        #expect(SelectionRows(state, house).selected == "NGTF")
        state.filter = "calendrier"
        #expect(SelectionRows(state, house).selected == "NGTF")
        state.filter = ""
        var shorter = house
        shorter.teleinfo[0].values.removeFirst(2)
        #expect(SelectionRows(state, shorter).selected == "NGTF")
        #expect(SelectionRows(state, shorter).index == 1)
    }

    @Test func `the selection stays in sight down to the last line and back`() {
        var state = UIState()
        press([.end], &state)
        let rows = SelectionRows(state, house)
        #expect(rows.selected == "PJOURF+1")
        #expect(rows.firstShown(state) + rows.page >= rows.names.count)
        press([.home], &state)
        #expect(SelectionRows(state, house).selected == "ADSC")
        #expect(SelectionRows(state, house).firstShown(state) == 0)
    }

    @Test func `the filter takes every printable key, without case or accents`() {
        var state = UIState()
        press([.character("/")], &state)
        press("ENERGIE".map { Key.character($0) } + [.character("q")], &state)
        #expect(state.filter == "ENERGIEq")
        press([.backspace, .enter], &state)
        let names = TeleinfoRows.filtered(state, house).map(\.group.label)
        #expect(names == ["EAST", "EASF01", "EASF02", "EAIT"])
        press([.escape], &state)
        #expect(state.filter.isEmpty)
    }

    @Test func `a paste acts in the filter only`() {
        var state = UIState()
        #expect(press([.pasted("q")], &state) == [])
        #expect(state.tab == .teleinfo)
        press([.character("/"), .pasted("sinst\u{1B}\n")], &state)
        #expect(state.filter == "sinst")
    }

    @Test func `a pause keeps the screen while the unit goes on`() {
        var state = UIState()
        press([.character("p")], &state)
        let before = ScreenPainter.draw(state, house, [:], now: SampleHouse.now)
        var later = house
        later.teleinfo[0].values.removeAll()
        let after = ScreenPainter.draw(state, later, [:], now: SampleHouse.now)
        #expect(before == after)
        #expect(before.text.contains("FIGÉ"))
        press([.character("p")], &state)
        #expect(ScreenPainter.draw(state, later, [:], now: SampleHouse.now) != before)
    }

    @Test func `Entrée opens the meter of the first tab, then the label of the second`() {
        var state = UIState()
        press([.character("1"), .down, .enter], &state)
        #expect(state.tab == .teleinfo)
        #expect(state.input == 1)
        press([.enter], &state)
        #expect(state.overlay == .label("ADCO"))
        press([.escape], &state)
        #expect(state.overlay == nil)
    }

    @Test func `the raw frame is asked of the engine`() {
        var state = UIState()
        #expect(press([.character("b")], &state) == [.request(.rawFrame(.teleinfo(1)))])
        #expect(state.overlay == .rawFrame)
    }

    @Test func `a key without effect says so and the next key clears it`() {
        var state = UIState()
        press([.character("x")], &state)
        #expect(state.notice == "x : sans effet dans cet onglet")
        press([.down], &state)
        #expect(state.notice == nil)
    }

    @Test func `a window that is too small takes q and nothing else`() {
        var state = UIState()
        _ = UIUpdate.apply(.resized(rows: 5, columns: 20), to: &state, house)
        #expect(press([.character("3"), .character("?")], &state) == [])
        #expect(state.tab == .teleinfo)
        #expect(press([.character("q")], &state) == [.quit])
    }

    @Test func `any keys on any window draw inside it and never trap`() {
        var random = SystemRandomNumberGenerator()
        let keys: [Key] =
            [
                .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter, .tab, .backTab,
                .backspace, .delete, .escape, .function(1), .control("l"), .pasted("é\u{1B}[2Jx"),
            ] + "123456?/ebpqjkxé ".map { Key.character($0) }
        var state = UIState()
        for step in 0..<4_000 {
            if step % 7 == 0 {
                let rows = Int.random(in: 1...60, using: &random)
                let columns = Int.random(in: 1...200, using: &random)
                _ = UIUpdate.apply(.resized(rows: rows, columns: columns), to: &state, house)
            }
            if let key = keys.randomElement(using: &random) { press([key], &state) }
            guard step % 5 == 0 else { continue }
            state.language = Bool.random(using: &random) ? .french : .english
            let canvas = ScreenPainter.draw(state, house, [:], now: SampleHouse.now)
            #expect(canvas.rows == state.rows)
            #expect(canvas.row(canvas.rows - 1).count == state.columns)
        }
    }
}
