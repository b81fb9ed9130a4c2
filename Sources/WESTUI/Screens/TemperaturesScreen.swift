import WESModel

/// Tab 4: the 1-Wire bus, its probes and boards, and the last minutes of the selected line.
struct TemperaturesScreen {
    let state: UIState
    let snapshot: Snapshot
    let details: [DetailRequest: DetailAnswer]
    let clock: ClockReading

    /// The row of the first probe.
    private static let top = 8
    /// The lines that the table has room for at 24 rows; the plot takes what it leaves.
    private static let fewest = 5

    /// The names of the rows, as the selection knows them.
    static func names(_ state: UIState, _ snapshot: Snapshot) -> [String] {
        TabRows(state, snapshot).kept(.temperatures)
    }

    /// Draws the body.
    func draw(into canvas: inout Canvas) {
        let rows = SelectionRows(state, snapshot)
        let lines = rows.names.compactMap(ProbeLine.init)
        let words = BusRows(state, snapshot, now: clock.instant)
        let selected = rows.selected.flatMap(ProbeLine.init)
        BusSummary(state, snapshot, clock, words)
            .draw(row: 3, selected: selected, into: &canvas)
        let table = ProbeTable(shift: canvas.columns - 80)
        table.header(state.texts, row: Self.top - 1, into: &canvas)
        let first = rows.firstShown(state)
        let shown = lines.dropFirst(first).prefix(rows.page)
        for (offset, line) in shown.enumerated() {
            table.line(
                words.line(line), row: Self.top + offset, isSelected: first + offset == rows.index,
                into: &canvas)
        }
        ScrollBar(first: first, shown: rows.page, all: lines.count)
            .draw(row: Self.top, height: rows.page, into: &canvas)
        guard let selected else { return }
        let height = min(rows.page, max(lines.count, Self.fewest))
        below(selected, words, row: Self.top + height + 1, &canvas)
    }

    /// The plot of what is measured, or what a board is.
    private func below(
        _ line: ProbeLine, _ words: BusRows, row: Int, _ canvas: inout Canvas
    ) {
        let last = canvas.rows - 4
        if case .board(let rom) = line {
            BoardPanel(board: words.board(rom), state: state, snapshot: snapshot, clock: clock)
                .draw(row: row, last: last, into: &canvas)
            return
        }
        ProbePlot(
            line: line, title: words.label(line),
            isPowerOnValue: words.probe(line.rom).isPowerOnValue, state: state, clock: clock
        ).draw(history(of: line), row: row, last: last, into: &canvas)
    }

    /// The history that the engine answered; before its answer, the one that came along.
    private func history(of line: ProbeLine) -> DetailAnswer? {
        guard let series = line.series else { return nil }
        if let answer = details[.history(series)] { return answer }
        return snapshot.histories[series].map { .history($0) }
    }
}
