import WESModel

/// What surrounds every tab: title, tab bar, rules, message and keys.
struct Frame {
    let state: UIState
    let snapshot: Snapshot
    /// The clock of what is shown; a frozen screen keeps its own.
    let clock: ClockReading
    /// The clock on the wall.
    let now: ClockReading

    /// Draws the frame; the body is rows 3 to `rows − 4`.
    func draw(into canvas: inout Canvas) {
        FrameTitle(state: state, snapshot: snapshot, clock: clock, now: now).draw(into: &canvas)
        tabs(&canvas)
        canvas.fill(row: 2, with: "─")
        canvas.fill(row: canvas.rows - 3, with: "─")
        messageLines(&canvas)
        keys(&canvas)
    }

    /// The last fact, the filter being typed, or what the last key had to say.
    var message: String {
        if let prompt = state.prompt {
            let text = PromptText(prompt: prompt, state: state).line
            return state.notice.map { $0 + " — " + text } ?? text
        }
        if state.isFiltering { return filterCount + state.texts(.filterPrompt, state.filter) }
        if let notice = state.notice { return notice }
        if !state.filter.isEmpty {
            return filterCount + state.texts(.filterResult, state.filter)
        }
        // The supplier needs days to change the mode: said before anything else is looked at.
        if state.tab == .overview, let meter = Checklist.solarHistorique(snapshot) {
            return state.texts(.messageSolar, InputName.short(meter))
        }
        let ages = AgeFormat(texts: state.texts, clock: clock)
        let words = FactText(state, snapshot, clock)
        let pulse = lastPulse
        for entry in snapshot.journal.reversed() {
            if let pulse, pulse.at > entry.at { break }
            if let text = words.text(of: entry) { return ages.time(of: entry.at) + "  " + text }
        }
        return pulse.map { ages.time(of: $0.at) + "  " + $0.text } ?? ""
    }

    /// On tab 5 the last pulse of the selected counter is a fact of its own; nil elsewhere.
    private var lastPulse: (at: Instant, text: String)? {
        guard state.tab == .counters,
            let source = SelectionRows(state, snapshot).source,
            let counter = snapshot.counters.first(where: { $0.source == source }),
            let pulse = counter.recent.last
        else { return nil }
        let name = InputName.terminal(source, state.texts)
        let width = state.numbers.seconds(pulse.width)
        guard let interval = pulse.interval else {
            return (pulse.at, state.texts(.messagePulseFirst, name, width))
        }
        return (
            pulse.at,
            state.texts(.messagePulse, name, width, state.numbers.seconds(interval))
        )
    }

    /// How many lines the filter keeps, where no other place of the screen says it.
    private var filterCount: String {
        if state.overlay == .journal { return "" }
        guard
            state.isCompact || state.tab != .teleinfo || ModbusPage.isShown(state, snapshot)
        else { return "" }
        let rows = TabRows(state, snapshot)
        let kept = rows.kept(state.tab).count, all = rows.all(state.tab).count
        if state.isCompact { return "\(kept)/\(all)  " }
        return state.texts.counted(kept, of: all, one: .rowsShownOne, more: .rowsShown) + "  "
    }

    /// A message too long for its line starts on the rule above (console.md section 2).
    private func messageLines(_ canvas: inout Canvas) {
        let width = canvas.columns - 2
        let message = message
        let lines = message.count <= width ? [message] : TextBlock.lines(message, width: width)
        guard let last = lines.last else { return }
        canvas.put(lines.count > 1 ? lines[1] : last, row: canvas.rows - 2, column: 1)
        guard lines.count > 1 else { return }
        canvas.fill(row: canvas.rows - 3, with: " ")
        canvas.put(lines[0], row: canvas.rows - 3, column: 1)
    }

    /// A text cut to a width, with a mark where something is missing.
    static func shorten(_ text: String, to width: Int) -> String {
        text.count <= width ? text : String(text.prefix(max(width - 1, 0))) + "…"
    }

    private func tabs(_ canvas: inout Canvas) {
        for tab in Tab.allCases {
            let label = state.texts(tab.label)
            let isActive = tab == state.tab
            let alert = hasAlert(tab)
            var style = isActive ? Style.reversed : .plain
            if alert { style.bold = true }
            let text = (isActive ? "[" : " ") + label + (alert ? "!" : " ") + (isActive ? "]" : " ")
            canvas.put(text, row: 1, column: tab.column, style: isActive ? style : .plain)
            if alert, !isActive {
                canvas.put(
                    "!", row: 1, column: tab.column + 1 + label.count,
                    style: Style(colour: .yellow, bold: true))
            }
        }
    }

    /// True where something on the tab asks for a look; tab 1 speaks for all of them.
    func hasAlert(_ tab: Tab) -> Bool {
        if let kept = state.alerts, kept.isOf(snapshot, clock) { return kept.contains(tab) }
        return judgeAlert(tab)
    }

    /// Judges a tab anew.
    func judgeAlert(_ tab: Tab) -> Bool {
        guard tab != .overview else { return false }
        let isFound = snapshot.faults.contains { fault in
            Tab(of: fault.terminal) == tab && StateMark(fault.state).isAlert
        }
        if isFound { return true }
        if tab != .teleinfo, let rows = tab.compactRows(state, snapshot, clock) {
            return rows.contains(where: \.isAlert)
        }
        return snapshot.teleinfo.contains { Finding($0, state, clock).mark.isAlert }
    }

    private func keys(_ canvas: inout Canvas) {
        let row = canvas.rows - 1
        var column = 1
        for entry in Keymap.entries(of: state, snapshot) {
            let text = entry.text(state.texts)
            guard column + text.count <= canvas.columns else { break }
            canvas.put(text, row: row, column: column)
            let keyLength = text.firstIndex(of: " ").map {
                text.distance(from: text.startIndex, to: $0)
            }
            canvas.restyle(row: row, from: column, to: column + (keyLength ?? 1)) { $0.bold = true }
            column += text.count + 2
        }
    }
}
