import WESModel

/// The title and the lines of an overlay, before scrolling.
struct OverlayLines {
    /// One line, and whether it says that something is wrong.
    struct Line {
        var text: String
        var style = Style.plain
    }

    let state: UIState
    let snapshot: Snapshot
    let details: [DetailRequest: DetailAnswer]
    let clock: ClockReading

    private var texts: Catalogue { state.texts }

    /// The caption of the rule above.
    func title(of overlay: Overlay) -> String {
        let input = TeleinfoRows.input(state, snapshot)
        switch overlay {
        case .help:
            let label = texts(state.tab.label).drop { $0 != " " }.dropFirst()
            return texts(.helpTitle, String(label))
        case .rawFrame:
            return texts(.rawTitle, InputName.long(input, snapshot.unit, texts))
        case .label(let name):
            return name + " — " + InputName.long(input, snapshot.unit, texts)
        case .terminal(let source): return terminal(source).title
        case .divider(let source, let proposal): return divider(source, proposal).title
        case .journal: return journal.title
        }
    }

    /// The lines.
    func lines(of overlay: Overlay, width: Int) -> [Line] {
        switch overlay {
        case .help: help(width)
        case .rawFrame: rawFrame(width)
        case .label(let name): label(name, width)
        case .terminal(let source): terminalLines(source, width)
        case .divider(let source, let proposal): dividerLines(divider(source, proposal), width)
        case .journal: journal.lines(width: width)
        }
    }

    private var journal: JournalLines {
        JournalLines(state: state, snapshot: snapshot, clock: clock)
    }

    private func divider(_ source: SourceID, _ proposal: DividerProposal) -> DividerLines {
        DividerLines(source: source, proposal: proposal, state: state, snapshot: snapshot)
    }

    private func dividerLines(_ words: DividerLines, _ width: Int) -> [Line] {
        var lines = words.fields.flatMap { field($0.name, $0.value, width) }
        lines += [Line(text: "")] + note(.dividerWrite, width)
        lines += words.configuration.map {
            Line(text: "    " + $0, style: Style(colour: .cyan))
        }
        return lines + [Line(text: "")] + note(.dividerSafety, width)
    }

    private func terminal(_ source: SourceID) -> TerminalLines {
        TerminalLines(source: source, state: state, snapshot: snapshot, clock: clock)
    }

    private func terminalLines(_ source: SourceID, _ width: Int) -> [Line] {
        let terminal = terminal(source)
        var lines = terminal.fields.flatMap { field($0.name, $0.value, width) }
        for finding in terminal.findings {
            lines.append(Line(text: ""))
            let found = TextBlock.lines(finding.mark.glyph + " " + finding.found, width: width - 3)
            lines += found.map { Line(text: " " + $0, style: finding.mark.style) }
            lines += TextBlock.lines(finding.action, width: width - 5).map {
                Line(text: "   " + $0)
            }
        }
        if let advice = inversion(source) {
            lines += TextBlock.lines(advice, width: width - 5).map {
                Line(text: "   " + $0, style: Style(colour: .cyan))
            }
        }
        let events = journal.entries(about: source)
        if !events.isEmpty { lines.append(Line(text: "")) }
        lines += events.flatMap { JournalLines.lines(of: $0, width: width) }
        return lines
    }

    /// The way out by software, under the advice to turn the clamp and only once the direction
    /// is proved (console.md section 6).
    private func inversion(_ source: SourceID) -> String? {
        guard source.area == "clamps", source.number != nil, !state.isReadOnly else { return nil }
        if snapshot.inverted.contains(source) { return texts(.detailUpright) }
        return ReversalProof.isProved(source, in: snapshot) ? texts(.detailInvert) : nil
    }

    private func help(_ width: Int) -> [Line] {
        let own = Keymap.own(state).compactMap { entry in
            entry.help.map { (entry.keys.isEmpty ? texts(.helpSpaceKey) : entry.keys, $0) }
        }
        let label = String(texts(state.tab.label).drop { $0 != " " }.dropFirst())
        let everywhere: [(String, Phrase)] = [
            (texts(.helpTabKeys), .helpTabs), ("↑ ↓ k j Pg↑ Pg↓", .helpSelect),
            (texts(.helpEnterKey), .helpOpen), (texts(.helpEscapeKey), .helpEscape),
            ("/", .helpFilter), ("l", .helpJournal), ("p", .helpPause), ("Ctrl-L", .helpRedraw),
            ("Ctrl-Z", .helpSuspend), ("? F1", .helpThis), ("q F10 Ctrl-C", .helpQuit),
        ]
        var lines = [Line(text: "  " + label, style: .strong)]
        lines += own.isEmpty ? [Line(text: "  " + texts(.helpNoKey))] : []
        lines += own.flatMap { pair($0.0, texts($0.1), width) }
        lines += [Line(text: ""), Line(text: "  " + texts(.helpEverywhere), style: .strong)]
        lines += everywhere.flatMap { pair($0.0, texts($0.1), width) }
        lines.append(Line(text: ""))
        lines += note(.helpStates, width)
        if state.tab == .teleinfo { lines += note(.helpRejects, width) }
        return lines
    }

    /// A key and its meaning, in two columns where there is room.
    private func pair(_ keys: String, _ meaning: String, _ width: Int) -> [Line] {
        guard Self.isNarrow(width) else {
            let parts = TextBlock.lines(meaning, width: width - 27)
            return parts.enumerated().map {
                column($0.offset == 0 ? "  " + keys : "", 26, $0.element)
            }
        }
        let parts = TextBlock.lines(texts(.messageLink, keys, meaning), width: width - 5)
        return parts.enumerated().map { Line(text: ($0.offset == 0 ? "  " : "    ") + $0.element) }
    }

    private func note(_ phrase: Phrase, _ width: Int) -> [Line] {
        let text = texts(phrase)
        guard text.count > width - 3 else { return [Line(text: "  " + text)] }
        return TextBlock.lines(text, width: width - 3).map { Line(text: "  " + $0) }
    }

    /// Too narrow for two columns.
    private static func isNarrow(_ width: Int) -> Bool { width < 70 }

    private func column(_ left: String, _ start: Int, _ right: String) -> Line {
        Line(text: left + String(repeating: " ", count: max(start - left.count, 1)) + right)
    }

    private func rawFrame(_ width: Int) -> [Line] {
        let source = SourceID.teleinfo(state.input + 1)
        guard case .rawFrame(let frame, let at)? = details[.rawFrame(source)] else {
            return [Line(text: " " + texts(.rawNone))]
        }
        let ages = AgeFormat(texts: texts, clock: clock)
        var lines = [
            Line(
                text: " " + texts(.rawAt, state.numbers.whole(frame.bytes.count), ages.time(of: at))
            )
        ]
        for group in RawFrameText.groups(of: frame.bytes) {
            let verdict = frame.rejected.first { $0.bytes == group.content }
            let note = verdict.map { texts(.rawBad, texts(phrase($0.reason))) }
            var parts = group.lines(width: width - 3)
            if let note {
                let last = parts.removeLast()
                let fits = last.count + 2 + note.count <= width - 3
                parts += fits ? [last + "  " + note] : [last, "  " + note]
            }
            let style = verdict == nil ? Style.plain : StateMark.fault.style
            lines += parts.map { Line(text: " " + $0, style: style) }
        }
        return lines
    }

    private func phrase(_ reason: RejectionReason) -> Phrase {
        switch reason {
        case .checksum: .reasonChecksum
        case .label: .reasonLabel
        case .shape: .reasonShape
        case .format: .reasonFormat
        case .characters: .reasonCharacters
        }
    }

    private func label(_ name: String, _ width: Int) -> [Line] {
        let input = TeleinfoRows.input(state, snapshot)
        guard let value = input.value(name) else {
            return [Line(text: " " + texts(.detailNone), style: StateMark.stale.style)]
        }
        let ages = AgeFormat(texts: texts, clock: clock)
        let meaning = TeleinfoRows.meaning(of: value.group, in: input, state)
        var lines = field(texts(.detailLabel), name + " — " + meaning, width)
        let raw = value.group.value.isEmpty ? "—" : value.group.value
        lines += field(texts(.detailRaw), raw, width)
        if let stamp = value.group.horodate { lines += field(texts(.detailStamp), stamp, width) }
        lines += field(texts(.detailAge), ages.age(since: value.at), width)
        if let meter = input.meter.choice { lines += field(texts(.detailMeter), meter, width) }
        if let summary = TeleinfoWords.summary(of: value.group) {
            lines.append(Line(text: ""))
            let text = texts(french: summary.french, english: summary.english)
            lines += TextBlock.lines(text, width: width - 2).map {
                Line(text: " " + $0, style: Style(colour: .cyan))
            }
        }
        let fields = TeleinfoWords.fields(of: value.group)
        if !fields.isEmpty { lines.append(Line(text: "")) }
        for part in fields {
            let name = texts(french: part.name.french, english: part.name.english)
            let meaning = texts(french: part.meaning.french, english: part.meaning.english)
            lines += field(name, meaning, width, start: 41)
        }
        return lines
    }

    /// A name and its value; one text in a narrow window.
    private func field(_ name: String, _ value: String, _ width: Int, start: Int = 18) -> [Line] {
        if Self.isNarrow(width) {
            return TextBlock.lines(texts(.messageLink, name, value), width: width - 3).map {
                Line(text: " " + $0)
            }
        }
        return TextBlock.lines(value, width: max(width - start - 2, 10)).enumerated().map {
            column($0.offset == 0 ? " " + name : "", start, $0.element)
        }
    }
}
