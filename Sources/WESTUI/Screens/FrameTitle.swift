import WESModel

/// The title bar: unit, modes, the armed relay, links and the clock.
struct FrameTitle {
    let state: UIState
    let snapshot: Snapshot
    /// The clock of what is shown; a frozen screen keeps its own.
    let clock: ClockReading
    /// The clock on the wall, which an armed relay counts down by.
    let now: ClockReading

    /// Draws the row of a full window.
    func draw(into canvas: inout Canvas) {
        canvas.fill(row: 0, with: " ", style: .reversed)
        canvas.put("WES", row: 0, column: 1, style: Style(bold: true, reverse: true))
        let end = canvas.put(unitAndModes, row: 0, column: 6, style: .reversed)
        let start = max(35, end + 1)
        let width = canvas.columns - 10 - start
        let (text, isGood) = linkText(width)
        canvas.put(
            text, row: 0, column: start, style: Style(bold: !isGood, reverse: true), width: width)
        let time = AgeFormat(texts: state.texts, clock: now).time(of: now.instant)
        canvas.putRight(time, row: 0, endingAt: canvas.columns - 2, style: .reversed)
    }

    /// Draws the row of a small window: modes or name, the tab, the links.
    func drawCompact(hasAlert: Bool, into canvas: inout Canvas) {
        canvas.fill(row: 0, with: " ", style: .reversed)
        let label = state.texts(state.tab.label).drop { $0 != " " }.dropFirst()
        let number = "\(state.tab.rawValue)/6"
        let summary = LinkSummary(state, snapshot, clock)
        let links = (summary.missing == nil ? "" : "! ") + "\(summary.read)/\(summary.all)"
        let room = canvas.columns - 5 - links.count
        // The name of the tab gives way to the modes, which are never cut.
        for tab in [number + " " + label, number].map({ $0 + (hasAlert ? "!" : "") }) {
            let text = left(room - tab.count)
            let isCut = text.last == "…" && !modes().isEmpty
            if isCut, tab.count > number.count + 1 { continue }
            canvas.put(text + "  " + tab, row: 0, column: 1, style: .reversed)
            break
        }
        canvas.putRight(links, row: 0, endingAt: canvas.columns - 2, style: .reversed)
    }

    /// What the operator must not miss: a simulated, replayed, read-only or frozen screen, an armed relay.
    private func modes(isShort: Bool = false) -> [String] {
        let modes: [(Bool, Phrase)] = [
            (snapshot.isSimulation, .simulation), (snapshot.isReplay, .replay),
            (state.isReadOnly, .readOnly),
            (state.frozen != nil, .frozen),
        ]
        let words = modes.compactMap { $0.0 ? state.texts($0.1) : nil }
        return words + [armed(isShort: isShort)].compactMap { $0 }
    }

    /// `R1 ARMÉ 1:58`.
    private func armed(isShort: Bool) -> String? {
        guard let armed = state.armed else { return nil }
        let left = armed.secondsLeft(at: now.instant)
        let time = "\(left / 60):" + (left % 60 < 10 ? "0" : "") + "\(left % 60)"
        if isShort { return state.texts(.armedShort, time) }
        return state.texts(.armed, armed.source.number.map { "\($0)" } ?? "", time)
    }

    /// The name of the unit gives way to the modes, which are never cut.
    private var unitAndModes: String {
        let name = snapshot.unit.name ?? state.texts(.defaultUnit)
        let modes = modes().joined(separator: " · ")
        guard !modes.isEmpty else { return Frame.shorten(name, to: 28) }
        let room = 28 - modes.count - 3
        return room < 4 ? modes : Frame.shorten(name, to: room) + " · " + modes
    }

    /// The modes where there are any, else the name of the unit.
    private func left(_ room: Int) -> String {
        let all = modes()
        guard !all.isEmpty else {
            return Frame.shorten(snapshot.unit.name ?? state.texts(.defaultUnit), to: room)
        }
        // What keys may do is said again by each refusal; the other modes are said here only.
        let needed = modes(isShort: true).filter { $0 != state.texts(.readOnly) }
        for words in [all, modes(isShort: true), needed] {
            let text = words.joined(separator: " ")
            if text.count <= room, !text.isEmpty { return text }
        }
        return Frame.shorten(
            (needed.isEmpty ? all : needed).joined(separator: " "), to: max(room, 5))
    }

    /// `! 4 liaisons sur 5, Cpt2 absente`; with more of them missing, `! 3 sur 5, Cpt2 absente +1`.
    private func linkText(_ width: Int) -> (String, Bool) {
        let links = LinkSummary(state, snapshot, clock)
        guard links.all > 0 else { return (state.texts(.noLinks), true) }
        let text = state.texts.counted(
            links.read, of: links.all, one: .linksOne,
            more: links.missing == nil ? .linksAll : .linksSome)
        guard let missing = links.missing else { return ("● " + text, true) }
        let others = links.all - links.read - 1
        let rest = ", " + missing + (others > 0 ? " +\(others)" : "")
        let long = "! " + text + rest
        let counts = state.texts(.qualityOf, String(links.read), String(links.all))
        // The count of the others is never what is cut.
        return (long.count <= width || others == 0 ? long : "! " + counts + rest, false)
    }
}
