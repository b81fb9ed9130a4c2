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
        let name = String((snapshot.unit.name ?? state.texts(.defaultUnit)).prefix(10))
        let left = snapshot.isSimulation ? state.texts(.simulation) : name
        let label = state.texts(state.tab.label).drop { $0 != " " }.dropFirst()
        let frozen = state.frozen == nil ? "" : "  " + state.texts(.frozen)
        let text = left + "  \(state.tab.rawValue)/6 " + label + frozen
        canvas.put(text, row: 0, column: 1, style: .reversed)
        let (read, all) = Frame.links(snapshot)
        let links = (read == all ? "" : "! ") + "\(read)/\(all)"
        canvas.putRight(links, row: 0, endingAt: canvas.columns - 2, style: .reversed)
    }

    private func body(_ canvas: inout Canvas) {
        let height = SelectionRows.height(state)
        switch state.tab {
        case .overview:
            for (index, input) in snapshot.teleinfo.prefix(height / 2).enumerated() {
                meter(input, index, row: 2 + index * 2, &canvas)
            }
        case .teleinfo: labels(height, &canvas)
        default:
            TextBlock.draw(
                state.texts(.notConfigured), row: 2, column: 1, width: canvas.columns - 2,
                into: &canvas)
        }
    }

    private func meter(_ input: TeleinfoInput, _ index: Int, row: Int, _ canvas: inout Canvas) {
        let finding = Finding(input, state, clock)
        let isSelected = SelectionRows(state, snapshot).index == index
        canvas.put(isSelected ? "›" : " ", row: row, column: 0)
        canvas.put(
            InputName.long(input, snapshot.unit, state.texts), row: row, column: 1, width: 15)
        if let power = OverviewScreen.power(input, state, hasWord: false) {
            canvas.putRight(power, row: row, endingAt: 26)
        }
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
            let room = canvas.columns - 25
            let shown = text.count > room ? String(text.prefix(room - 1)) + "…" : text
            canvas.putRight(
                shown, row: row, endingAt: canvas.columns - 14, style: style)
            canvas.put(unit, row: row, column: canvas.columns - 12, style: style, width: 5)
            let age = (isStale ? "~" : "") + ages.age(since: value.at)
            canvas.putRight(age, row: row, endingAt: canvas.columns - 2, style: style)
        }
    }

    private func keys(_ canvas: inout Canvas) {
        var column = 1
        for entry in Keymap.compact(of: state) {
            let text = state.texts(entry.bar == .keyQuit ? .keyQuitShort : entry.bar)
            guard column + text.count < canvas.columns else { break }
            canvas.put(text, row: canvas.rows - 1, column: column)
            column += text.count + 2
        }
    }
}
