import WESModel

/// Tab 5: counters, contacts and voltages, and the last hour of the selected counter.
struct CountersScreen {
    let state: UIState
    let snapshot: Snapshot
    let details: [DetailRequest: DetailAnswer]
    let clock: ClockReading

    private var texts: Catalogue { state.texts }
    private var ages: AgeFormat { AgeFormat(texts: texts, clock: clock) }

    /// The names of the rows, as the selection knows them.
    static func names(_ state: UIState, _ snapshot: Snapshot) -> [String] {
        TabRows(state, snapshot).kept(.counters)
    }

    /// Draws the body.
    func draw(into canvas: inout Canvas) {
        let rows = SelectionRows(state, snapshot)
        let table = InputTable(shift: canvas.columns - 80)
        let last = canvas.rows - 4
        var row = 3
        for group in InputGroup.allCases {
            let sources = group.rows(rows.names, state, snapshot)
            guard !sources.isEmpty, row < last else { continue }
            table.header(group.header(texts), texts, row: row, into: &canvas)
            row += 1
            for source in sources where row <= last {
                table.line(
                    line(source), row: row, isSelected: source == rows.source, into: &canvas)
                lamp(source, row: row, &canvas)
                row += 1
            }
        }
        guard let source = rows.source, row < last else { return }
        below(source, row: row, last: last, &canvas)
    }

    /// The words of one terminal.
    func line(_ source: SourceID) -> InputTable.Line {
        var line = InputTable.Line(number: source.number.map(String.init) ?? "", name: "—")
        line.cell = StateCell(.free, texts(.stateFree))
        if let counter = snapshot.counters.first(where: { $0.source == source }) {
            let words = CounterRow(counter, state, snapshot, now: clock.instant)
            line.name = words.name
            line.kind = words.weight
            line.amount = words.index
            line.rate = words.rate
            line.age = words.age(ages)
            line.cell = words.cell
        } else if let contact = snapshot.contacts.first(where: { $0.source == source }) {
            let words = ContactText(contact, state, snapshot)
            line.name = words.name
            line.kind = words.position
            line.amount = words.changes
            line.age = words.since(ages)
            line.cell = words.cell
        } else if let input = snapshot.analog.first(where: { $0.source == source }) {
            let words = AnalogRow(input, state, snapshot, now: clock.instant)
            line.name = words.name
            line.kind = words.divider
            line.amount = words.volts
            line.rate = words.value
            line.trend = words.trend
            line.age = words.age(ages)
            line.cell = words.cell
        }
        return line
    }

    /// The lamp of a counter, lit at each pulse.
    private func lamp(_ source: SourceID, row: Int, _ canvas: inout Canvas) {
        guard let until = state.lamps[source], until > clock.instant else { return }
        canvas.put("●", row: row, column: canvas.columns - 1, style: Style(colour: .green))
    }

    /// What stands under the table: the last hour of a counter, or the contact alone.
    private func below(_ source: SourceID, row: Int, last: Int, _ canvas: inout Canvas) {
        if let counter = snapshot.counters.first(where: { $0.source == source }) {
            let words = CounterRow(counter, state, snapshot, now: clock.instant)
            PulsePlot(counter: counter, state: state, leak: words.smallestLeak)
                .draw(row: row, last: last, title: title(source), into: &canvas)
            if let test = state.pulseTest, test.source == source { draw(test, row, &canvas) }
            return
        }
        if let input = snapshot.analog.first(where: { $0.source == source }) {
            return below(input, row: row, last: last, &canvas)
        }
        Caption(left: title(source)).draw(row: row, into: &canvas)
        guard let contact = snapshot.contacts.first(where: { $0.source == source }) else { return }
        let words = ContactText(contact, state, snapshot)
        var text = words.position
        if contact.lastChange != nil { text += " · " + texts(.contactSince, words.since(ages)) }
        canvas.put(text, row: row + 1, column: 8)
    }

    /// The last hour of a value; a contact has its changes.
    private func below(
        _ input: AnalogInput, row: Int, last: Int, _ canvas: inout Canvas
    ) {
        let words = AnalogRow(input, state, snapshot, now: clock.instant)
        guard snapshot.unit.analog[input.source.number ?? 0]?.kind == .contact else {
            let series = input.series
            let answer =
                details[.history(series)] ?? snapshot.histories[series].map { .history($0) }
            AnalogPlot(row: words, state: state, clock: clock)
                .draw(answer, row: row, last: last, title: title(input.source), into: &canvas)
            return
        }
        Caption(left: title(input.source)).draw(row: row, into: &canvas)
        var text =
            words.value + " · " + texts(.headChanges) + " "
            + state.numbers.whole(input.changes)
        if let last = input.lastChange { text += " · " + texts(.contactSince, ages.moment(last)) }
        canvas.put(text, row: row + 1, column: 8)
    }

    /// The pulse test takes the place of the caption.
    private func draw(_ test: PulseTest, _ row: Int, _ canvas: inout Canvas) {
        let words = PulseTestText(test: test, texts: texts, now: clock.instant)
        canvas.fill(row: row, with: "─")
        let head = " " + title(test.source) + " · "
        canvas.put(head, row: row, column: 2)
        canvas.put(words.text + " ", row: row, column: 2 + head.count, style: words.style)
    }

    /// `CPT pulse 1 · Eau froide`.
    private func title(_ source: SourceID) -> String {
        let base = InputName.terminal(source, texts)
        return snapshot.name(of: source).map { base + " · " + $0 } ?? base
    }
}
