import WESModel

/// The probes without a name that may take the place of a dead one.
struct ReplacementPage {
    let old: ROMCode
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading

    private static let top = 7

    private var texts: Catalogue { state.texts }

    /// Draws the page down to a row.
    func draw(last: Int, into canvas: inout Canvas) {
        let words = BusRows(state, snapshot, now: clock.instant)
        let choices = ProbeChoice.all(for: old, snapshot)
        let line = min(max(state.replacingLine, 0), max(choices.count - 1, 0))
        if state.isCompact {
            canvas.put(
                texts(.replaceTitle, words.probe(old).label), row: 2, column: 1, style: .strong,
                width: canvas.columns - 2)
            let first = max(line - (last - 3), 0)
            for (offset, rom) in choices.dropFirst(first).enumerated() where 3 + offset <= last {
                compact(words.probe(rom), row: 3 + offset, first + offset == line, &canvas)
            }
            return
        }
        whole(words, choices, line, last, &canvas)
    }

    private func whole(
        _ words: BusRows, _ choices: [ROMCode], _ line: Int, _ last: Int, _ canvas: inout Canvas
    ) {
        let dead = words.probe(old)
        let title = dead.name.map { dead.label + " · " + $0 } ?? dead.label
        Caption(left: texts(.replaceTitle, title)).draw(row: 2, into: &canvas)
        let since = snapshot.oneWire?.probes.first { $0.rom == old }?.absentSince
        let moment = AgeFormat(texts: texts, clock: clock).moment(since)
        canvas.put(
            texts(.replaceOld, old.text, moment), row: 3, column: 1, width: canvas.columns - 2)
        canvas.put(
            texts(.replaceHow), row: 4, column: 1, style: .faint, width: canvas.columns - 2)
        let table = ProbeTable(shift: canvas.columns - 80)
        table.header(texts, row: Self.top - 1, into: &canvas)
        guard !choices.isEmpty else {
            canvas.put(texts(.replaceNone), row: Self.top, column: 4, style: .faint)
            return
        }
        let room = max(last - Self.top + 1, 1)
        let first = max(min(line - room / 2, choices.count - room), 0)
        for (offset, rom) in choices.dropFirst(first).prefix(room).enumerated() {
            table.line(
                words.probe(rom).line, row: Self.top + offset, isSelected: first + offset == line,
                into: &canvas)
        }
        ScrollBar(first: first, shown: room, all: choices.count)
            .draw(row: Self.top, height: room, into: &canvas)
    }

    private func compact(
        _ probe: ProbeRow, row: Int, _ isSelected: Bool, _ canvas: inout Canvas
    ) {
        if isSelected { canvas.put("›", row: row, column: 0, style: .strong) }
        canvas.put(probe.rom.text, row: row, column: 1)
        canvas.putRight(probe.temperature, row: row, endingAt: 26)
        canvas.put(probe.cell.text, row: row, column: 29, style: probe.cell.style, width: 11)
    }
}
