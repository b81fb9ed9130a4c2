import WESModel

/// Tab 4: the 1-Wire bus, its probes, and the last minutes of the selected one.
struct TemperaturesScreen {
    let state: UIState
    let snapshot: Snapshot
    let details: [DetailRequest: DetailAnswer]
    let clock: ClockReading

    /// The row of the first probe.
    private static let top = 8
    /// The probes that the table has room for at 24 rows; the plot takes what it leaves.
    private static let fewest = 5

    /// The names of the rows, as the selection knows them.
    static func names(_ state: UIState, _ snapshot: Snapshot) -> [String] {
        TabRows(state, snapshot).kept(.temperatures)
    }

    /// Draws the body.
    func draw(into canvas: inout Canvas) {
        let rows = SelectionRows(state, snapshot)
        let probes = rows.names.compactMap(Self.rom)
        let words = ProbeRows(state, snapshot, now: clock.instant)
        let selected = rows.selected.flatMap(Self.rom).map(words.row)
        BusSummary(state, snapshot, clock, words)
            .draw(row: 3, selected: selected, into: &canvas)
        let table = ProbeTable(shift: canvas.columns - 80)
        table.header(state.texts, row: Self.top - 1, into: &canvas)
        let first = rows.firstShown(state)
        let shown = probes.dropFirst(first).prefix(rows.page)
        for (offset, rom) in shown.enumerated() {
            table.line(
                words.row(rom), row: Self.top + offset, isSelected: first + offset == rows.index,
                into: &canvas)
        }
        ScrollBar(first: first, shown: rows.page, all: probes.count)
            .draw(row: Self.top, height: rows.page, into: &canvas)
        guard let selected else { return }
        let height = min(rows.page, max(probes.count, Self.fewest))
        ProbePlot(probe: selected, state: state, clock: clock).draw(
            history(of: selected.rom), row: Self.top + height + 1,
            last: canvas.rows - 4, into: &canvas)
    }

    /// The history that the engine answered; before its answer, the one that came along.
    private func history(of rom: ROMCode) -> DetailAnswer? {
        if let answer = details[ProbePlot.request(rom)] { return answer }
        let series = SeriesID(subject: rom.text, kind: .temperature)
        return snapshot.histories[series].map { .history($0) }
    }

    /// The probe of a row's name.
    static func rom(_ name: String) -> ROMCode? {
        name.split(separator: ".").last.flatMap { ROMCode(String($0)) }
    }
}
