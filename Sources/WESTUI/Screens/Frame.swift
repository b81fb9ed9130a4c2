import WESModel

/// What surrounds every tab: title, tab bar, rules, message and keys.
struct Frame {
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading

    /// Draws the frame; the body is rows 3 to `rows − 4`.
    func draw(into canvas: inout Canvas) {
        title(&canvas)
        tabs(&canvas)
        canvas.fill(row: 2, with: "─")
        canvas.fill(row: canvas.rows - 3, with: "─")
        messageLines(&canvas)
        keys(&canvas)
    }

    /// The last fact, the filter being typed, or what the last key had to say.
    var message: String {
        if let prompt = state.prompt {
            let text = PromptText(prompt: prompt, texts: state.texts).line
            return state.notice.map { $0 + " — " + text } ?? text
        }
        if state.isFiltering { return filterCount + state.texts(.filterPrompt, state.filter) }
        if let notice = state.notice { return notice }
        if !state.filter.isEmpty {
            return filterCount + state.texts(.filterResult, state.filter)
        }
        let ages = AgeFormat(texts: state.texts, clock: clock)
        let words = FactText(state, snapshot, clock)
        for entry in snapshot.journal.reversed() {
            if let text = words.text(of: entry) { return ages.time(of: entry.at) + "  " + text }
        }
        return ""
    }

    /// How many lines the filter keeps, where no other place of the screen says it.
    private var filterCount: String {
        if state.overlay == .journal { return "" }
        guard state.isCompact || state.tab != .teleinfo else { return "" }
        let rows = TabRows(state, snapshot)
        return "\(rows.kept(state.tab).count)/\(rows.all(state.tab).count)  "
    }

    /// The configured inputs that are read, and how many there are.
    static func links(_ snapshot: Snapshot) -> (read: Int, all: Int) {
        let inputs = snapshot.teleinfo.filter { $0.condition != .free }
        return (inputs.filter { $0.condition == .receiving }.count, inputs.count)
    }

    /// A message too long for its line starts on the rule above (console.md section 2).
    private func messageLines(_ canvas: inout Canvas) {
        let width = canvas.columns - 2
        let lines = message.count <= width ? [message] : TextBlock.lines(message, width: width)
        guard let last = lines.last else { return }
        canvas.put(lines.count > 1 ? lines[1] : last, row: canvas.rows - 2, column: 1)
        guard lines.count > 1 else { return }
        canvas.fill(row: canvas.rows - 3, with: " ")
        canvas.put(lines[0], row: canvas.rows - 3, column: 1)
    }

    private func title(_ canvas: inout Canvas) {
        canvas.fill(row: 0, with: " ", style: .reversed)
        canvas.put("WES", row: 0, column: 1, style: Style(bold: true, reverse: true))
        let end = canvas.put(unitAndModes, row: 0, column: 6, style: .reversed)
        let (text, isGood) = linkText
        let start = max(35, end + 1)
        canvas.put(
            text, row: 0, column: start, style: Style(bold: !isGood, reverse: true),
            width: canvas.columns - 11 - start)
        let time = AgeFormat(texts: state.texts, clock: clock).time(of: clock.instant)
        canvas.putRight(time, row: 0, endingAt: canvas.columns - 2, style: .reversed)
    }

    /// What the operator must not miss: a simulated, read-only or frozen screen.
    static func modes(_ state: UIState, _ snapshot: Snapshot) -> [String] {
        [
            (snapshot.isSimulation, Phrase.simulation), (state.isReadOnly, .readOnly),
            (state.frozen != nil, .frozen),
        ].compactMap { $0.0 ? state.texts($0.1) : nil }
    }

    /// The name of the unit gives way to the modes, which are never cut.
    private var unitAndModes: String {
        let name = snapshot.unit.name ?? state.texts(.defaultUnit)
        let modes = Self.modes(state, snapshot).joined(separator: " · ")
        guard !modes.isEmpty else { return Self.shorten(name, to: 28) }
        let room = 28 - modes.count - 3
        return room < 4 ? modes : Self.shorten(name, to: room) + " · " + modes
    }

    /// A text cut to a width, with a mark where something is missing.
    static func shorten(_ text: String, to width: Int) -> String {
        text.count <= width ? text : String(text.prefix(max(width - 1, 0))) + "…"
    }

    private var linkText: (String, Bool) {
        let (read, all) = Self.links(snapshot)
        guard all > 0 else { return (state.texts(.noLinks), true) }
        let text = state.texts.counted(
            read, of: all, one: .linksOne, more: read == all ? .linksAll : .linksSome)
        if read == all { return ("● " + text, true) }
        let missing = snapshot.teleinfo.first {
            $0.condition != .free && $0.condition != .receiving
        }
        guard let missing else { return ("! " + text, false) }
        let name = InputName.short(missing.source)
        let mark = Finding(missing, state, clock).mark
        let what =
            mark.isAlert ? state.texts(.linkMissing, name) : name + " " + state.texts(mark.word)
        return ("! " + text + ", " + what, false)
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

    /// True where something on the tab asks for a look.
    func hasAlert(_ tab: Tab) -> Bool {
        guard tab == .teleinfo else { return false }
        return snapshot.teleinfo.contains { Finding($0, state, clock).mark.isAlert }
    }

    private func keys(_ canvas: inout Canvas) {
        let row = canvas.rows - 1
        var column = 1
        for entry in Keymap.entries(of: state) {
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
