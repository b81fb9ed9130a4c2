import WESModel

/// The layout of small windows: name, value, word (console.md section 9).
struct CompactScreen {
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading
    let now: ClockReading

    /// Draws the whole window.
    func draw(into canvas: inout Canvas) {
        let frame = Frame(state: state, snapshot: snapshot, clock: clock, now: now)
        FrameTitle(state: state, snapshot: snapshot, clock: clock, now: now)
            .drawCompact(hasAlert: frame.hasAlert(state.tab), into: &canvas)
        canvas.fill(row: 1, with: "─")
        canvas.fill(row: canvas.rows - 2, with: "─")
        body(&canvas)
        canvas.put(
            trouble ?? frame.message, row: canvas.rows - 3, column: 1, width: canvas.columns - 2)
        keys(&canvas)
    }

    /// What is wrong on the tab shown, in place of the last event.
    private var trouble: String? {
        let isFree =
            !state.isTyping && state.notice == nil && state.filter.isEmpty
            && state.overlay == nil
        guard isFree else { return nil }
        let isMeter = state.tab == .teleinfo && !ModbusPage.isShown(state, snapshot)
        return isMeter ? meterTrouble : CompactTrouble.text(state, snapshot, clock)
    }

    private var meterTrouble: String? {
        let input = TeleinfoRows.input(state, snapshot)
        let finding = Finding(input, state, clock)
        guard finding.mark.isAlert, !input.values.isEmpty else { return nil }
        let name = InputName.short(input.source)
        return finding.mark.glyph + " " + state.texts(.messageLink, name, finding.measure)
    }

    private func body(_ canvas: inout Canvas) {
        if ClampCover.isShown(state, snapshot) {
            ClampCover.draw(state, snapshot, clock, into: &canvas)
            return
        }
        if BusCover.isShown(state, snapshot) {
            BusCover.draw(state, snapshot, clock, into: &canvas)
            return
        }
        let height = SelectionRows.height(state)
        guard let rows = state.tab.compactRows(state, snapshot, clock) else {
            return labels(height, &canvas)
        }
        guard rows.isEmpty else {
            return CompactTable(state: state, snapshot: snapshot, rows: rows)
                .draw(height: height, into: &canvas)
        }
        TextBlock.draw(
            state.texts(.notConfigured), row: 2, column: 1, width: canvas.columns - 2,
            into: &canvas)
    }

    private func labels(_ height: Int, _ canvas: inout Canvas) {
        let input = TeleinfoRows.input(state, snapshot)
        let finding = Finding(input, state, clock)
        let name = InputName.long(input, snapshot.unit, state.texts)
        guard !input.values.isEmpty else {
            canvas.put(name, row: 2, column: 1, style: .strong)
            let text = [finding.seen, finding.action].compactMap { $0 }.joined(separator: " — ")
            TextBlock.draw(
                text.isEmpty ? finding.measure : text, row: 3, column: 1,
                width: canvas.columns - 2, into: &canvas)
            return
        }
        let rows = SelectionRows(state, snapshot)
        let first = rows.firstShown(state)
        let shown = TeleinfoRows.filtered(state, snapshot).dropFirst(first).prefix(height)
        let ages = AgeFormat(texts: state.texts, clock: clock)
        for (offset, value) in shown.enumerated() {
            let row = 2 + offset
            let label = TeleinfoRows.label(of: value.group, in: input)
            let isStale = value.health(at: clock.instant) == .stale
            let style = isStale ? StateMark.stale.style : .plain
            canvas.put(first + offset == rows.index ? "›" : " ", row: row, column: 0)
            canvas.put(value.group.label, row: row, column: 1, style: style, width: 10)
            let text = TeleinfoRows.shown(value.group, label, state)
            let unit = TeleinfoRows.unit(label)
            cell(text, unit, row: row, style, &canvas)
            let age = (isStale ? "~" : "") + ages.age(since: value.at)
            canvas.putRight(age, row: row, endingAt: canvas.columns - 2, style: style)
        }
    }

    /// A value before its unit; a long one without a unit takes the room of both.
    private func cell(
        _ text: String, _ unit: String, row: Int, _ style: Style, _ canvas: inout Canvas
    ) {
        let end = canvas.columns - 14
        let isLong = unit.isEmpty && text.count > end - 11
        let last = isLong ? end + 4 : end
        canvas.putRight(
            Frame.shorten(text, to: last - 11), row: row, endingAt: last, style: style)
        canvas.put(unit, row: row, column: end + 2, style: style, width: 5)
    }

    private func keys(_ canvas: inout Canvas) {
        var column = 1
        let whole = Keymap.entries(of: state, snapshot)
        let width = whole.reduce(-1) { $0 + $1.text(state.texts).count + 2 }
        for entry in width < canvas.columns ? whole : Keymap.compact(of: state, snapshot) {
            let isShort = width >= canvas.columns && entry.bar == .keyQuit
            let text = isShort ? state.texts(.keyQuitShort) : entry.text(state.texts)
            guard column + text.count <= canvas.columns else { break }
            canvas.put(text, row: canvas.rows - 1, column: column)
            column += text.count + 2
        }
    }
}
