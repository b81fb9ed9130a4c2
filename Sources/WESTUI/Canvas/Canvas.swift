/// A grid of cells that a screen draws into; nothing here knows a terminal.
///
/// Writing outside the grid is allowed and has no effect, so that a small window clips.
struct Canvas: Hashable, Sendable {
    let rows: Int
    let columns: Int
    let glyphs: GlyphSet
    private var cells: [Cell]

    init(rows: Int, columns: Int, glyphs: GlyphSet) {
        self.rows = max(rows, 1)
        self.columns = max(columns, 1)
        self.glyphs = glyphs
        cells = Array(repeating: .blank, count: self.rows * self.columns)
    }

    /// The cells of one row; empty outside the grid.
    func row(_ row: Int) -> ArraySlice<Cell> {
        guard row >= 0, row < rows else { return [] }
        return cells[row * columns..<(row + 1) * columns]
    }

    /// Writes a text from a column on; answers the column after it.
    ///
    /// Every character takes one column: it is translated to the glyph set, and control
    /// characters, which may come from a damaged line, become a dot.
    @discardableResult
    mutating func put(
        _ text: String, row: Int, column: Int, style: Style = .plain, width: Int? = nil
    ) -> Int {
        let limit = min(columns, width.map { column + max($0, 0) } ?? columns)
        var position = column
        for scalar in glyphs.translate(text) {
            if position >= limit {
                if width != nil, position > column { mark(row, limit - 1, style) }
                break
            }
            set(row, position, scalar, style)
            position += 1
        }
        return position
    }

    /// Writes a text so that its last character stands on a column.
    mutating func putRight(_ text: String, row: Int, endingAt column: Int, style: Style = .plain) {
        let scalars = Array(glyphs.translate(text))
        for (index, scalar) in scalars.enumerated() {
            set(row, column - scalars.count + 1 + index, scalar, style)
        }
    }

    /// Fills a part of a row with one character.
    mutating func fill(
        row: Int, from: Int = 0, to: Int? = nil, with scalar: Unicode.Scalar, style: Style = .plain
    ) {
        let drawn = glyphs.translate(String(Character(scalar))).first ?? " "
        for column in from..<max(from, to ?? columns) { set(row, column, drawn, style) }
    }

    /// Restyles a part of a row.
    mutating func restyle(row: Int, from: Int = 0, to: Int? = nil, _ change: (inout Style) -> Void)
    {
        guard row >= 0, row < rows else { return }
        for column in max(from, 0)..<max(max(from, 0), min(to ?? columns, columns)) {
            change(&cells[row * columns + column].style)
        }
    }

    /// The rows as text, spaces at their ends left out: the form of a golden screen.
    var text: String {
        (0..<rows).map { row in
            var line = String.UnicodeScalarView(self.row(row).map(\.scalar))
            while line.last == " " { line.removeLast() }
            return String(line)
        }.joined(separator: "\n")
    }

    private mutating func set(_ row: Int, _ column: Int, _ scalar: Unicode.Scalar, _ style: Style) {
        guard row >= 0, row < rows, column >= 0, column < columns else { return }
        cells[row * columns + column] = Cell(scalar: scalar, style: style)
    }

    /// Shows that a text was longer than its field.
    private mutating func mark(_ row: Int, _ column: Int, _ style: Style) {
        set(row, column, glyphs.translate("…").first ?? ".", style)
    }
}
