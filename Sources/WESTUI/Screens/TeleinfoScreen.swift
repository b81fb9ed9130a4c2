import WESModel

/// Tab 2: one meter, its line first, then every label.
struct TeleinfoScreen {
    let state: UIState
    let snapshot: Snapshot
    var details: [DetailRequest: DetailAnswer] = [:]
    let clock: ClockReading

    private var input: TeleinfoInput { TeleinfoRows.input(state, snapshot) }
    private var ages: AgeFormat { AgeFormat(texts: state.texts, clock: clock) }

    /// Draws the body.
    func draw(into canvas: inout Canvas) {
        let right = canvas.columns - 2
        terminals(&canvas, right)
        if ModbusPage.isShown(state, snapshot) {
            ModbusScreen(state: state, snapshot: snapshot, details: details, clock: clock)
                .draw(into: &canvas)
            return
        }
        let finding = Finding(input, state, clock)
        guard input.condition != .free else {
            let number = String(input.source.number ?? 0)
            canvas.put(state.texts(.areaFree, number), row: 5, column: 1, style: .faint)
            canvas.put(
                state.texts(.notConfiguredRemedy), row: 6, column: 1, width: canvas.columns - 2)
            return
        }
        frames(&canvas, right)
        quality(&canvas, right)
        if let seen = finding.seen {
            canvas.put(
                finding.mark.glyph + " " + seen, row: 6, column: 1, style: finding.mark.style,
                width: canvas.columns - 2)
        }
        if input.values.isEmpty {
            TextBlock.draw(
                finding.action ?? state.texts(.noLabel), row: 8, column: 3,
                width: canvas.columns - 5, into: &canvas)
        } else {
            table(&canvas)
        }
    }

    private func terminals(_ canvas: inout Canvas, _ right: Int) {
        var column = canvas.put(state.texts(.terminal), row: 3, column: 1) + 1
        for (index, input) in snapshot.teleinfo.enumerated() {
            let isShown = index == state.input
            let name = InputName.long(input, snapshot.unit, state.texts)
            let text = (isShown ? "[" : " ") + String(name.prefix(16)) + (isShown ? "]" : " ")
            column = canvas.put(
                text, row: 3, column: column + 1, style: isShown ? .strong : .plain)
        }
        let isBus = ModbusPage.isShown(state, snapshot)
        if !snapshot.modbus.isEmpty {
            let text = (isBus ? "[" : " ") + state.texts(.nameRs485Bus) + (isBus ? "]" : " ")
            column = canvas.put(
                text, row: 3, column: column + 1, style: isBus ? .strong : .plain)
        }
        let mode = isBus ? ModbusScreen.summary(state, snapshot, at: clock.instant) : mode
        guard right - mode.count > column || snapshot.modbus.isEmpty else { return }
        canvas.putRight(mode, row: 3, endingAt: right)
    }

    private var mode: String {
        if let line = input.line ?? (input.condition == .interrupted ? input.lastLine : nil) {
            let name = InputName.mode(line.mode)
            guard let baud = line.baud else { return state.texts(.modeLineFixed, name) }
            return state.texts(.modeLine, name, String(baud))
        }
        guard let baud = input.searchBaud else {
            return input.condition == .free ? "—" : state.texts(.modeNone)
        }
        return state.texts(.modeSearching, String(baud))
    }

    private func frames(_ canvas: inout Canvas, _ right: Int) {
        let counts = input.counts
        canvas.put(state.texts(.frames), row: 4, column: 1)
        canvas.putRight(state.numbers.whole(counts.frames), row: 4, endingAt: 15)
        canvas.put(state.texts(.framesRejected), row: 4, column: 17)
        canvas.putRight(state.numbers.whole(counts.framesRejected), row: 4, endingAt: 28)
        canvas.put(state.texts(.groupsRejected), row: 4, column: 31)
        canvas.putRight(state.numbers.whole(counts.rejectedTotal), row: 4, endingAt: 53)
        let last = input.lastFrame.map {
            state.texts(.lastFrame, ages.ago($0))
        }
        canvas.putRight(last ?? state.texts(.noFrame), row: 4, endingAt: right)
    }

    private func quality(_ canvas: inout Canvas, _ right: Int) {
        let refused = input.counts.rejectedTotal
        let all = input.counts.groups + refused
        let length = 30
        // One cell goes with the first refused group: a bar never looks better than the count.
        let bad = refused == 0 ? 0 : max(1, min(length, refused * length / all))
        let good = length - bad
        canvas.put(state.texts(.quality), row: 5, column: 1)
        guard all > 0 else {
            canvas.put("—", row: 5, column: 9)
            return
        }
        canvas.put(String(repeating: "█", count: good), row: 5, column: 9)
        canvas.put(
            String(repeating: "░", count: length - good), row: 5, column: 9 + good, style: .faint)
        let text = state.texts(
            .qualityOf, state.numbers.whole(refused), state.numbers.whole(all))
        canvas.put(text, row: 5, column: 42)
        if let period = input.period {
            let seconds = max((period.wholeMilliseconds + 500) / 1_000, 1)
            canvas.putRight(state.texts(.every, "\(seconds) s"), row: 5, endingAt: right)
        }
    }

    private func table(_ canvas: inout Canvas) {
        let values = TeleinfoRows.filtered(state, snapshot)
        let rows = SelectionRows(state, snapshot)
        let first = rows.firstShown(state)
        let height = rows.page
        let actions = TeleinfoRows.actionLines(state, snapshot)
        for (offset, line) in actions.enumerated() {
            canvas.put(line, row: 7 + offset, column: 3, width: canvas.columns - 5)
        }
        let top = 8 + actions.count
        let columns = TeleinfoTable(shift: canvas.columns - 80)
        columns.header(state.texts, row: top - 1, into: &canvas)
        let shown = values.dropFirst(first).prefix(height)
        for (offset, value) in shown.enumerated() {
            columns.line(
                value, in: input, state, ages, row: top + offset,
                isSelected: first + offset == rows.index, into: &canvas)
        }
        ScrollBar(first: first, shown: height, all: values.count)
            .draw(row: top, height: height, into: &canvas)
        let footer = canvas.rows - 4
        canvas.put(
            state.texts.counted(shown.count, of: input.values.count, one: .shownOne, more: .shown),
            row: footer, column: 1)
        if first + shown.count < values.count {
            canvas.putRight(state.texts(.more), row: footer, endingAt: canvas.columns - 2)
        }
    }
}
