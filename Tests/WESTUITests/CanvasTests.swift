import Testing

@testable import WESTUI

@Suite struct CanvasTests {
    @Test func `writing outside the grid has no effect`() {
        var canvas = Canvas(rows: 2, columns: 4, glyphs: .complet)
        for (row, column) in [(-1, 0), (2, 0), (0, 4), (Int.max, 0), (0, 1_000)] {
            canvas.put("abc", row: row, column: column)
            canvas.putRight("abc", row: row, endingAt: column)
        }
        canvas.putRight("abcdefgh", row: 1, endingAt: 3)
        canvas.put("xyz", row: 0, column: -1)
        #expect(canvas.text.split(separator: "\n").map(String.init).last == "efgh")
        #expect(canvas.row(7).isEmpty)
    }

    @Test func `a text longer than its field says so`() {
        var canvas = Canvas(rows: 1, columns: 10, glyphs: .complet)
        canvas.put("abcdefgh", row: 0, column: 1, width: 5)
        #expect(canvas.text == " abcd…")
    }

    @Test func `control, wide and combining characters take one column`() {
        for glyphs in GlyphSet.allCases {
            for text in ["\u{1B}", "\u{7}", "漢", "e\u{301}", "👍🏽", "\u{200B}", "\r\n"] {
                let drawn = glyphs.translate(text)
                #expect(drawn.count == 1, "\(glyphs)")
                #expect(drawn.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
            }
        }
    }

    @Test func `a block breaks at spaces and cuts a word that is too long`() {
        #expect(TextBlock.lines("un deux trois", width: 7) == ["un deux", "trois"])
        #expect(TextBlock.lines("abcdefgh", width: 3) == ["abc", "def", "gh"])
        #expect(TextBlock.lines("", width: 3).isEmpty)
        #expect(TextBlock.lines("ab", width: -2) == ["a", "b"])
    }
}
