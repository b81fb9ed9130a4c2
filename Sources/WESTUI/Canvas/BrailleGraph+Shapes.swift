/// Shapes that are no function of the column: dotted lines, arms, and two graphs in one place.
extension BrailleGraph {
    /// Draws the points that stand on every so many columns of dots of a line.
    mutating func dot(_ points: [Point], every step: Int) {
        var whole = BrailleGraph(rows: rows, columns: columns)
        whole.plot(points)
        for x in stride(from: 0, to: columns * 2, by: max(step, 1)) {
            guard let y = whole.height(at: x) else { continue }
            set(x, y)
        }
    }

    /// Draws a straight line in any direction.
    mutating func line(from start: Point, to end: Point) {
        guard let first = place(start), let last = place(end) else { return }
        let count = max(abs(last.x - first.x), abs(last.y - first.y), 1)
        for step in 0...count {
            let share = Double(step) / Double(count)
            let x = Double(first.x) + share * Double(last.x - first.x)
            let y = Double(first.y) + share * Double(last.y - first.y)
            set(Int(x.rounded()), Int(y.rounded()))
        }
    }

    /// The cell of a point: row from the top, and column.
    func cell(of point: Point) -> (row: Int, column: Int)? {
        place(point).map { ((rows * 4 - 1 - $0.y) / 4, $0.x / 2) }
    }

    /// Draws another graph of the same size over this one: their dots share the cells.
    func draw(
        under other: BrailleGraph, row: Int, column: Int, styles: (own: Style, other: Style),
        into canvas: inout Canvas
    ) {
        guard rows == other.rows, columns == other.columns else { return }
        let both = union(other)
        for y in 0..<rows {
            for x in 0..<columns {
                let isOther = other.holds(row: y, column: x)
                guard isOther || holds(row: y, column: x) else { continue }
                let text: String
                if canvas.glyphs == .ascii {
                    text = isOther ? "*" : "."
                } else {
                    guard let scalar = both.scalar(row: y, column: x, canvas.glyphs) else {
                        continue
                    }
                    text = String(Character(scalar))
                }
                canvas.put(
                    text, row: row + y, column: column + x,
                    style: isOther ? styles.other : styles.own)
            }
        }
    }

    /// Draws every cell that holds a dot, in the ASCII set as a `*`.
    func fill(row: Int, column: Int, style: Style, into canvas: inout Canvas) {
        BrailleGraph(rows: rows, columns: columns)
            .draw(under: self, row: row, column: column, styles: (style, style), into: &canvas)
    }

    /// Draws every cell that holds a dot, faintly, in the ASCII set as a `.`.
    func drawPlain(row: Int, column: Int, into canvas: inout Canvas) {
        draw(
            under: BrailleGraph(rows: rows, columns: columns), row: row, column: column,
            styles: (.faint, .faint), into: &canvas)
    }
}
