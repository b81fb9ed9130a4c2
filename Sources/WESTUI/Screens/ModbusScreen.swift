import WESModel

/// Tab 2 on the RS485 meters: the bus, a line for each meter, and all of the selected one.
struct ModbusScreen {
    let state: UIState
    let snapshot: Snapshot
    let details: [DetailRequest: DetailAnswer]
    let clock: ClockReading

    private var texts: Catalogue { state.texts }

    /// Draws the body below the row of the inputs.
    func draw(into canvas: inout Canvas) {
        bus(&canvas)
        let rows = SelectionRows(state, snapshot)
        let first = rows.firstShown(state)
        let table = ModbusTable(shift: canvas.columns - 80)
        let ages = AgeFormat(texts: texts, clock: clock)
        table.header(texts, row: 5, into: &canvas)
        for (offset, name) in rows.names.dropFirst(first).prefix(rows.page).enumerated() {
            guard let meter = meter(name) else { continue }
            let row = ModbusRow(meter, state, snapshot, clock)
            table.line(
                row, age: ages.age(since: row.measuredAt), row: 6 + offset,
                isSelected: first + offset == rows.index, into: &canvas)
        }
        ScrollBar(first: first, shown: rows.page, all: rows.names.count)
            .draw(row: 6, height: rows.page, into: &canvas)
        guard let selected = rows.selected, let meter = meter(selected) else { return }
        detail(meter, row: 6 + rows.page, &canvas)
    }

    private func meter(_ name: String) -> ModbusMeter? {
        snapshot.modbus.first { $0.source.rawValue == name }
    }

    /// `9600 bauds 8N1 · 2 compteurs sur 3 répondent`.
    static func summary(
        _ state: UIState, _ snapshot: Snapshot, at now: Instant
    ) -> String {
        guard let bus = snapshot.unit.modbus else { return "" }
        let parity = ["none": "N", "even": "E", "odd": "O"][bus.parity.rawValue] ?? "N"
        return state.texts(.rs485Line, String(bus.baud), "8\(parity)\(bus.stopBits)")
    }

    private func bus(_ canvas: inout Canvas) {
        let link = snapshot.modbus.first?.link ?? .unconfigured
        let device = snapshot.unit.modbus?.device ?? "—"
        canvas.put(texts(.rs485Bus, device), row: 4, column: 1, width: canvas.columns - 36)
        guard link.isOpen else {
            let cell = StateCell(link, texts)
            canvas.putRight(
                cell?.text ?? "—", row: 4, endingAt: canvas.columns - 2,
                style: cell?.style ?? .plain)
            return
        }
        let all = snapshot.modbus.count
        let answering = snapshot.modbus.count {
            $0.values?.health(at: clock.instant) == .ok && !$0.isSilent
        }
        let text = texts.counted(
            answering, of: all, one: .rs485AnsweringOne, more: .rs485Answering)
        canvas.putRight(text, row: 4, endingAt: canvas.columns - 2)
    }

    /// All of one meter: its phases and its totals, how it answers, then what is wrong or the plot.
    private func detail(_ meter: ModbusMeter, row: Int, _ canvas: inout Canvas) {
        let facts = ModbusFacts(meter: meter, state: state, snapshot: snapshot, clock: clock)
        let line = ModbusRow(meter, state, snapshot, clock)
        Caption(
            left: line.name + " · " + texts(.rs485Model, line.model, line.address)
        ).draw(row: row, into: &canvas)
        phases(facts, row: row + 1, &canvas)
        totals(facts, row: row + 1, &canvas)
        canvas.put(facts.counts, row: row + 4, column: 1, width: canvas.columns - 2)
        canvas.put(facts.lastFailure, row: row + 5, column: 1, width: canvas.columns - 2)
        let last = canvas.rows - 4
        if let fault = ModbusPage.fault(of: meter, snapshot) {
            finding(fault, row: row + 6, last: last, &canvas)
        } else {
            let request = DetailRequest.history(
                SeriesID(subject: meter.source.rawValue, kind: .power))
            PowerPlot(title: line.name, state: state, clock: clock)
                .draw(details[request], row: row + 6, last: last, into: &canvas)
        }
    }

    private func phases(_ facts: ModbusFacts, row: Int, _ canvas: inout Canvas) {
        let phases = facts.phases.isEmpty ? [1] : facts.phases
        for (offset, number) in phases.prefix(3).enumerated() {
            let phase = facts.phase(number)
            canvas.put(texts(.rs485Phase, String(number)), row: row + offset, column: 1)
            canvas.putRight(phase.voltage, row: row + offset, endingAt: 19)
            canvas.putRight(phase.current, row: row + offset, endingAt: 30)
            canvas.putRight(phase.power, row: row + offset, endingAt: 42)
        }
    }

    private func totals(_ facts: ModbusFacts, row: Int, _ canvas: inout Canvas) {
        let right = canvas.columns - 2
        canvas.put(texts(.headFactor) + " " + facts.factor, row: row, column: 48)
        canvas.putRight(facts.frequency, row: row, endingAt: right)
        canvas.put(texts(.detailDrawn), row: row + 1, column: 48)
        canvas.putRight(facts.drawn, row: row + 1, endingAt: right)
        canvas.put(texts(.detailGiven), row: row + 2, column: 48)
        canvas.putRight(facts.given, row: row + 2, endingAt: right)
    }

    private func finding(_ fault: Fault, row: Int, last: Int, _ canvas: inout Canvas) {
        let words = FaultText(texts, clock, snapshot)
        let mark = StateMark(fault.state)
        let width = canvas.columns - 4
        var line = row
        for (offset, text) in TextBlock.lines(words.found(fault), width: width).enumerated()
        where line <= last {
            canvas.put(
                (offset == 0 ? mark.glyph + " " : "  ") + text, row: line, column: 1,
                style: mark.style)
            line += 1
        }
        for text in TextBlock.lines(words.action(fault), width: width) where line <= last {
            canvas.put(text, row: line, column: 3)
            line += 1
        }
    }
}
