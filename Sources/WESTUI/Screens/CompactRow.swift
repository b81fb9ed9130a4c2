import WESModel

/// One line of a small window: number, name, value, then a glyph and a word (console.md section 9).
struct CompactRow {
    /// The name it is selected by, one of ``TabRows``; nil for a line that stays under the list.
    var item: String?
    /// Its number, at most two columns.
    var number = ""
    /// Its name; cut to the columns that the window leaves.
    var name: String
    /// Its value with its unit, right-aligned; `—` without one.
    var value = ""
    /// The state or the direction: a glyph, its word and their colour.
    var glyph = ""
    var word = ""
    var style = Style.plain
    /// True where the tab that holds it gets its `!`.
    var isAlert = false

    init(item: String? = nil, number: String = "", name: String, value: String = "") {
        self.item = item
        self.number = number
        self.name = name
        self.value = value
    }

    /// The same line with a state.
    func marked(_ mark: StateMark, _ word: String) -> CompactRow {
        var row = marked(mark.glyph, word, mark.style)
        row.isAlert = mark.isAlert
        return row
    }

    /// The same line with the state that the table of the tab shows.
    func marked(_ cell: StateCell) -> CompactRow {
        var row = marked(cell.glyph, cell.word, cell.style)
        row.isAlert = cell.isAlert
        return row
    }

    /// The same line with a glyph and a word of its own.
    func marked(_ glyph: String, _ word: String, _ style: Style = .plain) -> CompactRow {
        var row = self
        row.glyph = glyph
        row.word = word
        row.style = style
        return row
    }
}
