import WESModel

/// Draws the lines of a tab in a small window: mark 0, number 1, name 3–16, value to 26, word 29.
struct CompactTable {
    let state: UIState
    let snapshot: Snapshot
    let rows: [CompactRow]

    /// Extra columns of the window go to the name.
    private func shift(_ canvas: Canvas) -> Int { max(canvas.columns - 40, 0) }

    /// Draws the list from row 2 on, and the lines that stay under it.
    func draw(height: Int, into canvas: inout Canvas) {
        let fixed = rows.filter { $0.item == nil }.suffix(max(height - 1, 0))
        let room = max(height - fixed.count, 1)
        let selection = SelectionRows(state, snapshot)
        let listed = selection.names.compactMap { name in rows.first { $0.item == name } }
        let first = start(selection.index, of: listed.count, room: room)
        for (offset, row) in listed.dropFirst(first).prefix(room).enumerated() {
            let isSelected = first + offset == selection.index
            if isSelected { canvas.put("›", row: 2 + offset, column: 0, style: .strong) }
            line(row, at: 2 + offset, &canvas)
        }
        let end = 2 + min(listed.count, room)
        for (offset, row) in fixed.enumerated() { line(row, at: end + offset, &canvas) }
    }

    /// The first line shown, so that the selected one is in sight above the fixed ones.
    private func start(_ index: Int, of count: Int, room: Int) -> Int {
        let wanted = state.scroll[state.tab] ?? 0
        return max(min(wanted, index, max(count - room, 0)), index - room + 1, 0)
    }

    private func line(_ row: CompactRow, at line: Int, _ canvas: inout Canvas) {
        let shift = shift(canvas)
        let end = 26 + shift
        let value = Frame.shorten(row.value, to: end - 4)
        let start = value.isEmpty ? end + 1 : end - value.count + 1
        let column = row.number.isEmpty ? 1 : max(3, 2 + row.number.count)
        canvas.put(row.number, row: line, column: 1)
        // A long value takes the room of the end of the name.
        canvas.put(
            row.name, row: line, column: column,
            width: max((value.isEmpty ? end + 2 : min(17 + shift, start - 1)) - column, 1))
        canvas.putRight(value, row: line, endingAt: end)
        guard !row.word.isEmpty || !row.glyph.isEmpty else { return }
        let text = row.glyph.isEmpty ? row.word : row.glyph + " " + row.word
        canvas.put(text, row: line, column: end + 3, style: row.style, width: 11)
    }
}
