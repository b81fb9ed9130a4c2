import WESModel

/// What is said of the selected relay board under the table of tab 4.
struct BoardPanel {
    let board: BoardRow
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading

    private var texts: Catalogue { state.texts }

    /// Draws the caption on a row, and the relays of the board under it.
    func draw(row: Int, last: Int, into canvas: inout Canvas) {
        Caption(left: board.label + " · " + board.place).draw(row: row, into: &canvas)
        guard last > row else { return }
        let relays = snapshot.relays(on: board.rom)
        guard !relays.isEmpty else {
            let text = texts(.boardHow, board.rom.text)
            TextBlock.draw(
                text, row: row + 1, column: 4, width: canvas.columns - 6, style: .faint,
                into: &canvas)
            return
        }
        canvas.put(texts(.boardJump), row: row + 1, column: 4, style: .faint)
        let half = (relays.count + 1) / 2
        let width = (canvas.columns - 6) / 2
        for (index, number) in relays.enumerated() {
            let line = row + 2 + index % half
            guard line <= last else { continue }
            relay(number, row: line, column: 4 + index / half * width, width, &canvas)
        }
    }

    private func relay(
        _ number: Int, row: Int, column: Int, _ width: Int, _ canvas: inout Canvas
    ) {
        canvas.put(String(number), row: row, column: column)
        let name = snapshot.name(of: .relay(number)) ?? "—"
        let word: String
        switch snapshot.relays.first(where: { $0.source == .relay(number) })?.commanded {
        case .closed: word = "● " + texts(.wordClosed)
        case .open: word = "○ " + texts(.wordOpen)
        case nil: word = "—"
        }
        canvas.put(word, row: row, column: column + 3)
        canvas.put(name, row: row, column: column + 13, width: max(width - 15, 1))
    }
}
