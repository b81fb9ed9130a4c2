import WESModel

/// Tab 1: the commissioning checklist in the order of work on site, and the flow of power.
struct OverviewScreen: CompactTab {
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading
    private let checklist: Checklist
    private let points: [String: CheckPoint]

    init(state: UIState, snapshot: Snapshot, clock: ClockReading) {
        self.state = state
        self.snapshot = snapshot
        self.clock = clock
        checklist = Checklist(snapshot, at: clock.instant)
        points = Dictionary(
            checklist.points.map { ($0.terminal.rawValue, $0) }, uniquingKeysWith: { $1 })
    }

    /// Draws the body.
    func draw(into canvas: inout Canvas) {
        guard !checklist.points.isEmpty else {
            canvas.put(state.texts(.overviewNone), row: 3, column: 1, style: .strong)
            canvas.put(
                state.texts(.notConfiguredRemedy), row: 4, column: 1, width: canvas.columns - 2)
            return
        }
        let table = OverviewTable(shift: canvas.columns - 80, texts: state.texts)
        progress(&canvas)
        counts(table, &canvas)
        table.header(row: 5, into: &canvas)
        let rows = SelectionRows(state, snapshot)
        let first = rows.firstShown(state)
        let words = PointText(state.texts, snapshot, clock)
        let ages = AgeFormat(texts: state.texts, clock: clock)
        for (offset, name) in rows.names.dropFirst(first).prefix(rows.page).enumerated() {
            guard let point = points[name] else { continue }
            table.line(
                point, words, age: ages.age(since: point.measuredAt), row: 6 + offset,
                isSelected: first + offset == rows.index, into: &canvas)
        }
        ScrollBar(first: first, shown: rows.page, all: rows.names.count)
            .draw(row: 6, height: rows.page, into: &canvas)
        Caption(left: state.texts(.flowTitle), right: others(rows.names.count, first, rows.page))
            .draw(row: canvas.rows - 6, into: &canvas)
        FlowStrip(state: state, snapshot: snapshot, clock: clock, checklist: checklist)
            .draw(row: canvas.rows - 5, into: &canvas)
    }

    /// The points that are validated, as a count, a bar and a share; never full before the last.
    private func progress(_ canvas: inout Canvas) {
        let done = checklist.count(.ok)
        let all = max(checklist.points.count, 1)
        canvas.put(state.texts(.overviewTitle), row: 3, column: 1, style: .strong)
        canvas.put(
            state.texts.counted(done, of: all, one: .overviewPoint, more: .overviewPoints),
            row: 3, column: 24)
        let length = canvas.columns - 55
        let full = done * length / all
        canvas.put(
            String(repeating: "█", count: full), row: 3, column: 50, style: Style(colour: .green))
        canvas.put(
            String(repeating: "░", count: length - full), row: 3, column: 50 + full, style: .faint)
        canvas.putRight("\(done * 100 / all) %", row: 3, endingAt: canvas.columns - 1)
    }

    /// The address of the unit, and the points that still need something, by state.
    private func counts(_ table: OverviewTable, _ canvas: inout Canvas) {
        if let address = snapshot.address {
            canvas.put(state.texts(.overviewAddress, address), row: 4, column: 1, width: 40)
        }
        let texts = state.texts
        let faults = checklist.count(.fault)
        var parts = [texts.counted(faults, of: faults, one: .countFault, more: .countFaults)]
        parts.append(texts(.countLook, String(checklist.count(.look))))
        parts.append(texts(.countTodo, String(checklist.count(.todo))))
        let byHand = checklist.countByHand
        if byHand > 0 { parts.append(texts(.countByHand, String(byHand))) }
        let text = parts.joined(separator: " · ")
        canvas.put(text, row: 4, column: min(table.measure, canvas.columns - 1 - text.count))
    }

    /// How many points stand below what is shown, or above at the end.
    private func others(_ all: Int, _ first: Int, _ page: Int) -> String {
        let below = all - first - page
        guard all > page else { return "" }
        if below > 0 {
            return state.texts(below == 1 ? .morePoint : .morePoints, String(below))
        }
        return state.texts(first == 1 ? .pointAbove : .pointsAbove, String(first))
    }

    /// The points, and under them the measure of the selected one and the progress.
    static func compactRows(
        _ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading
    ) -> [CompactRow] {
        let checklist = Checklist(snapshot, at: clock.instant)
        let words = PointText(state.texts, snapshot, clock)
        var rows = checklist.points.map { point in
            let mark = OverviewTable.mark(of: point)
            var row = CompactRow(item: point.terminal.rawValue, name: words.title(point.terminal))
                .marked(mark, OverviewTable.word(of: mark, state.texts))
            // The alerts of the points are those of the tabs that answer for them.
            row.isAlert = false
            return row
        }
        let selected = state.selection[.overview] ?? rows.first?.item
        if let point = checklist.points.first(where: { $0.terminal.rawValue == selected }) {
            let done = "\(checklist.count(.ok))/\(checklist.points.count)"
            rows.append(
                CompactRow(name: words.measure(point))
                    .marked(StateMark.ok.glyph, done, StateMark.ok.style))
        }
        return rows
    }
}
