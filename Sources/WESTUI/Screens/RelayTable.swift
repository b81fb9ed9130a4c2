/// The columns of tab 6; extra columns of the window go to the names.
struct RelayTable {
    let shift: Int

    private var command: Int { 23 + shift }
    private var readBack: Int { 41 + shift }
    private var loadEnd: Int { 57 + shift }
    private var since: Int { 59 + shift }
    private var state: Int { 69 + shift }

    /// Draws the names of the columns.
    func header(_ texts: Catalogue, row: Int, into canvas: inout Canvas) {
        canvas.put(texts(.headNo), row: row, column: 1, style: .strong)
        canvas.put(texts(.headRelay), row: row, column: 4, style: .strong)
        canvas.put(texts(.headCommand), row: row, column: command, style: .strong)
        canvas.put(texts(.headReadBack), row: row, column: readBack, style: .strong)
        canvas.putRight(texts(.headLoad), row: row, endingAt: loadEnd, style: .strong)
        canvas.put(texts(.headSince), row: row, column: since, style: .strong)
        canvas.put(texts(.headState), row: row, column: state, style: .strong)
    }

    /// Draws one relay.
    func line(_ relay: RelayRow, row: Int, isSelected: Bool, into canvas: inout Canvas) {
        let style = Style(bold: isSelected)
        if isSelected { canvas.put("›", row: row, column: 0, style: .strong) }
        canvas.put(relay.number, row: row, column: 1, style: style)
        canvas.put(relay.name, row: row, column: 4, style: style, width: 18 + shift)
        canvas.put(relay.command, row: row, column: command, style: style, width: 17)
        canvas.put(relay.readBack, row: row, column: readBack, style: style, width: 9)
        canvas.putRight(relay.load, row: row, endingAt: loadEnd, style: style)
        canvas.put(relay.since, row: row, column: since, style: style, width: 9)
        canvas.put(relay.cell.text, row: row, column: state, style: relay.cell.style, width: 11)
    }

    /// Draws a terminal to which nothing is configured.
    func free(_ number: Int, _ texts: Catalogue, row: Int, into canvas: inout Canvas) {
        let cell = StateCell(.free, texts(.stateFree))
        canvas.put(String(number), row: row, column: 1)
        canvas.put("—", row: row, column: 4)
        canvas.put(cell.text, row: row, column: state, style: cell.style)
    }
}
