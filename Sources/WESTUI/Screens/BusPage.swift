import WESModel

/// How good the 1-Wire bus is: its line, its searches, its readings, its supply, what changed
/// since commissioning, and the same for each device (onewire.md section 5.3).
struct BusPage {
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading

    private static let value = 15
    /// The row of the first device.
    private static let top = 11

    private var texts: Catalogue { state.texts }

    /// Draws the page down to a row.
    func draw(last: Int, into canvas: inout Canvas) {
        if state.isCompact { compact(last: last, &canvas) } else { whole(last: last, &canvas) }
    }

    private var facts: [(name: Phrase, cell: StateCell)] {
        let words = BusWords(state, snapshot, clock)
        return [
            (.healthLine, words.line), (.healthSearch, words.search),
            (.detailRead, words.readings), (.healthPower, words.supply),
            (.healthReference, words.map),
        ]
    }

    private func whole(last: Int, _ canvas: inout Canvas) {
        Caption(left: texts(.healthTitle), right: device(canvas.columns))
            .draw(row: 2, into: &canvas)
        for (offset, fact) in facts.enumerated() {
            canvas.put(texts(fact.name), row: 3 + offset, column: 1)
            canvas.put(
                fact.cell.text, row: 3 + offset, column: Self.value, style: fact.cell.style,
                width: canvas.columns - Self.value - 1)
        }
        canvas.put(
            advice, row: 8, column: 1, style: .faint, width: canvas.columns - 2)
        let table = BusTable(shift: canvas.columns - 80)
        table.header(texts, row: Self.top - 1, into: &canvas)
        let rows = SelectionRows(state, snapshot)
        let words = BusRows(state, snapshot, now: clock.instant)
        let first = rows.firstShown(state)
        let shown = rows.names.compactMap(ProbeLine.init).dropFirst(first).prefix(rows.page)
        for (offset, line) in shown.enumerated() {
            table.line(
                DeviceHealth(line.rom, words.line(line), state, snapshot, clock),
                row: Self.top + offset, isSelected: first + offset == rows.index, into: &canvas)
        }
        ScrollBar(first: first, shown: rows.page, all: rows.names.count)
            .draw(row: Self.top, height: rows.page, into: &canvas)
    }

    /// The master and its device; of a long path the end.
    private func device(_ columns: Int) -> String {
        let device = snapshot.oneWire?.link.device ?? ""
        let room = max(columns - 38, 1)
        return device.count <= room ? device : "…" + device.suffix(room - 1)
    }

    /// What mends the worst fault of the bus, else how the branch with a fault is found.
    private var advice: String {
        let faults = snapshot.faults.filter { $0.terminal == .oneWire }
        let worst =
            faults.first { $0.state == .fault } ?? faults.first { $0.state == .look }
        guard let worst else { return texts(.healthIsolate) }
        return FaultText(texts, clock, snapshot).action(worst)
    }

    private func compact(last: Int, _ canvas: inout Canvas) {
        for (offset, fact) in facts.enumerated() where 2 + offset <= last {
            canvas.put(
                fact.cell.text, row: 2 + offset, column: 1, style: fact.cell.style,
                width: canvas.columns - 2)
        }
    }
}
