import WESModel

/// The layout of small windows: name, value, word (console.md section 9).
struct CompactScreen {
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading

    /// Draws the whole window.
    func draw(into canvas: inout Canvas) {
        title(&canvas)
        canvas.fill(row: 1, with: "─")
        canvas.fill(row: canvas.rows - 2, with: "─")
        body(&canvas)
        let frame = Frame(state: state, snapshot: snapshot, clock: clock)
        canvas.put(
            trouble ?? frame.message, row: canvas.rows - 3, column: 1, width: canvas.columns - 2)
        keys(&canvas)
    }

    /// What is wrong with the meter shown, in place of the last event.
    private var trouble: String? {
        let isFree = !state.isFiltering && state.notice == nil && state.filter.isEmpty
        guard isFree, state.tab == .teleinfo else { return nil }
        let input = TeleinfoRows.input(state, snapshot)
        let finding = Finding(input, state, clock)
        guard finding.mark.isAlert, !input.values.isEmpty else { return nil }
        let name = InputName.short(input.source)
        return finding.mark.glyph + " " + state.texts(.messageLink, name, finding.measure)
    }

    private func title(_ canvas: inout Canvas) {
        canvas.fill(row: 0, with: " ", style: .reversed)
        let frame = Frame(state: state, snapshot: snapshot, clock: clock)
        let label = state.texts(state.tab.label).drop { $0 != " " }.dropFirst()
        let tab = "\(state.tab.rawValue)/6 " + label + (frame.hasAlert(state.tab) ? "!" : "")
        let (read, all) = Frame.links(snapshot)
        let links = (read == all ? "" : "! ") + "\(read)/\(all)"
        let room = canvas.columns - 3 - links.count - tab.count - 2
        canvas.put(left(room) + "  " + tab, row: 0, column: 1, style: .reversed)
        canvas.putRight(links, row: 0, endingAt: canvas.columns - 2, style: .reversed)
    }

    /// The modes where there are any, else the name of the unit.
    private func left(_ room: Int) -> String {
        var modes = Frame.modes(state, snapshot)
        guard !modes.isEmpty else {
            return Frame.shorten(snapshot.unit.name ?? state.texts(.defaultUnit), to: room)
        }
        let all = modes.joined(separator: " ")
        if all.count <= room { return all }
        // What keys may do is said again by each refusal; the other modes are said here only.
        modes.removeAll { $0 == state.texts(.readOnly) }
        return Frame.shorten(modes.isEmpty ? all : modes.joined(separator: " "), to: max(room, 5))
    }

    private func body(_ canvas: inout Canvas) {
        let height = SelectionRows.height(state)
        switch state.tab {
        case .overview:
            for (index, input) in snapshot.teleinfo.prefix(height / 2).enumerated() {
                meter(input, index, row: 2 + index * 2, &canvas)
            }
        case .teleinfo: labels(height, &canvas)
        default: plain(height, &canvas)
        }
    }

    private func plain(_ height: Int, _ canvas: inout Canvas) {
        let terminals = PlainScreen.terminals(of: state.tab, snapshot)
        guard !terminals.isEmpty else {
            TextBlock.draw(
                state.texts(.notConfigured), row: 2, column: 1, width: canvas.columns - 2,
                into: &canvas)
            return
        }
        for (offset, terminal) in terminals.prefix(height).enumerated() {
            canvas.put(
                PlainScreen.name(terminal, state.texts), row: 2 + offset, column: 1, width: 27)
            canvas.put(
                PlainScreen.mark.glyph + " " + state.texts(.stateTodo), row: 2 + offset,
                column: 29, style: PlainScreen.mark.style)
        }
    }

    /// Name, value and word, then what stands behind the word.
    private func meter(_ input: TeleinfoInput, _ index: Int, row: Int, _ canvas: inout Canvas) {
        let finding = Finding(input, state, clock)
        let isSelected = SelectionRows(state, snapshot).index == index
        canvas.put(isSelected ? "›" : " ", row: row, column: 0)
        canvas.put(
            InputName.long(input, snapshot.unit, state.texts), row: row, column: 1, width: 14)
        let flow = PowerFlow(input, snapshot.unit, state)
        canvas.putRight(flow.map { $0.sign + $0.amount } ?? "—", row: row, endingAt: 26)
        canvas.put(
            finding.mark.glyph + " " + state.texts(finding.mark.word), row: row, column: 29,
            style: finding.mark.style)
        canvas.put(finding.measure, row: row + 1, column: 3, width: canvas.columns - 4)
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
        let whole = Keymap.entries(of: state)
        let width = whole.reduce(-1) { $0 + $1.text(state.texts).count + 2 }
        for entry in width < canvas.columns ? whole : Keymap.compact(of: state) {
            let isShort = width >= canvas.columns && entry.bar == .keyQuit
            let text = isShort ? state.texts(.keyQuitShort) : entry.text(state.texts)
            guard column + text.count <= canvas.columns else { break }
            canvas.put(text, row: canvas.rows - 1, column: column)
            column += text.count + 2
        }
    }
}
