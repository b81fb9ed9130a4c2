/// The columns of tab 5, which its three groups share; extra columns go to the names.
struct InputTable {
    /// One line; a text that does not apply is empty.
    struct Line {
        var number = ""
        var name = ""
        /// The weight of a pulse, the position of a contact or a divider.
        var kind = ""
        /// The index, the changes or the volts on the input.
        var amount = ""
        /// The rate or the value.
        var rate = ""
        /// An arrow where the value moves.
        var trend = ""
        /// The age, or when it last changed.
        var age = ""
        var cell: StateCell?
    }

    let shift: Int

    private var kind: Int { 22 + shift }
    private var amountEnd: Int { 48 + shift }
    private var rateEnd: Int { 61 + shift }
    private var ageEnd: Int { 68 + shift }
    private var state: Int { 70 + shift }

    /// Draws the header of a group: its name, then those of its columns.
    func header(_ line: Line, _ texts: Catalogue, row: Int, into canvas: inout Canvas) {
        canvas.put(line.name, row: row, column: 1, style: .strong)
        columns(line, row: row, .strong, &canvas)
        canvas.put(texts(.headState), row: row, column: state, style: .strong)
    }

    /// Draws one input.
    func line(_ line: Line, row: Int, isSelected: Bool, into canvas: inout Canvas) {
        let style = Style(bold: isSelected)
        if isSelected { canvas.put("›", row: row, column: 0, style: .strong) }
        canvas.put(line.number, row: row, column: 1, style: style)
        canvas.put(line.name, row: row, column: 4, style: style, width: 17 + shift)
        columns(line, row: row, style, &canvas)
        guard let cell = line.cell else { return }
        canvas.put(cell.text, row: row, column: state, style: cell.style, width: 9)
    }

    private func columns(_ line: Line, row: Int, _ style: Style, _ canvas: inout Canvas) {
        canvas.put(line.kind, row: row, column: kind, style: style, width: 18)
        canvas.putRight(line.amount, row: row, endingAt: amountEnd, style: style)
        canvas.putRight(line.rate, row: row, endingAt: rateEnd, style: style)
        canvas.put(line.trend, row: row, column: rateEnd + 1, style: style, width: 1)
        canvas.putRight(line.age, row: row, endingAt: ageEnd, style: style)
    }
}
