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
        canvas.put(frame.message, row: canvas.rows - 3, column: 1, width: canvas.columns - 2)
        keys(&canvas)
    }

    private func title(_ canvas: inout Canvas) {
        canvas.fill(row: 0, with: " ", style: .reversed)
        let left = state.texts(snapshot.isSimulation ? .simulation : .defaultUnit)
        let label = state.texts(state.tab.label).drop { $0 != " " }.dropFirst()
        let text = left + "  \(state.tab.rawValue)/6 " + label
        canvas.put(text, row: 0, column: 1, style: .reversed)
        let (read, all) = Frame.links(snapshot)
        let links = (read == all ? "" : "! ") + "\(read)/\(all)"
        canvas.putRight(links, row: 0, endingAt: canvas.columns - 2, style: .reversed)
    }

    private func body(_ canvas: inout Canvas) {
        let height = SelectionRows.height(state)
        switch state.tab {
        case .overview:
            for (index, input) in snapshot.teleinfo.prefix(height).enumerated() {
                meter(input, index, row: 2 + index, &canvas)
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
            InputName.long(input, snapshot.unit, state.texts), row: row, column: 1, width: 16)
        canvas.put(
            finding.mark.glyph + " " + finding.measure, row: row, column: 18,
            style: finding.mark.style, width: canvas.columns - 19)
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
            canvas.putRight(
                String(text.prefix(room)), row: row, endingAt: canvas.columns - 14, style: style)
            canvas.put(unit, row: row, column: canvas.columns - 12, style: style, width: 5)
            let age = (isStale ? "~" : "") + ages.age(since: value.at)
            canvas.putRight(age, row: row, endingAt: canvas.columns - 2, style: style)
        }
    }

    private func keys(_ canvas: inout Canvas) {
        var column = 1
        for phrase in bar {
            column = canvas.put(state.texts(phrase), row: canvas.rows - 1, column: column) + 2
        }
    }

    /// The keys that help most where few fit.
    private var bar: [Phrase] {
        if state.isFiltering { return [.keyApply] }
        switch state.overlay {
        case .help: return [.keyCloseHelp]
        case .rawFrame, .label: return [.keyClose, .keyScrollOverlay]
        case nil: return [.keyHelp, .keyArrowTabs, .keySelect, .keyQuitShort]
        }
    }
}
