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
        }
    }

    /// The lines.
    func lines(of overlay: Overlay, width: Int) -> [Line] {
        switch overlay {
        case .help: help(width)
        case .rawFrame: rawFrame(width)
        case .label(let name): label(name, width)
        }
    }

    private func help(_ width: Int) -> [Line] {
        let own = Keymap.own(state.tab).compactMap { entry in
            entry.help.map { pair(entry.keys, texts($0), width) }
        }.flatMap(\.self)
        let label = String(texts(state.tab.label).drop { $0 != " " }.dropFirst())
        let everywhere: [(String, Phrase)] = [
            (texts(.helpTabKeys), .helpTabs), ("↑ ↓ k j Pg↑ Pg↓", .helpSelect),
            (texts(.helpEnterKey), .helpOpen), ("p", .helpPause), ("Ctrl-L", .helpRedraw),
            ("Ctrl-Z", .helpSuspend), ("? F1", .helpThis), ("q F10 Ctrl-C", .helpQuit),
        ]
        var lines = [Line(text: "  " + label, style: .strong)]
        lines += own.isEmpty ? [Line(text: "  " + texts(.helpNoKey))] : own
        lines += [Line(text: ""), Line(text: "  " + texts(.helpEverywhere), style: .strong)]
        lines += everywhere.flatMap { pair($0.0, texts($0.1), width) }
        lines.append(Line(text: ""))
        let notes = [texts(.helpStates)] + (state.tab == .teleinfo ? [texts(.helpRejects)] : [])
        for note in notes {
            lines += TextBlock.lines(note, width: width - 4).map { Line(text: "  " + $0) }
        }
        return lines
    }

    /// The keys and what they do, on two lines in a narrow window.
    private func pair(_ keys: String, _ meaning: String, _ width: Int) -> [Line] {
        guard width < 80 else {
            let gap = String(repeating: " ", count: max(24 - keys.count, 1))
            return [Line(text: "  " + keys + gap + meaning)]
        }
        return [Line(text: "  " + keys)]
            + TextBlock.lines(meaning, width: width - 6).map { Line(text: "    " + $0) }
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
            let text = TextBlock.lines(group.text, width: max(width - (width < 80 ? 3 : 24), 10))
            for (index, part) in text.enumerated() {
                let isNoted = index == 0 && width >= 80
                lines.append(
                    Line(
                        text: " " + part + (isNoted ? note.map { "  " + $0 } ?? "" : ""),
                        style: verdict == nil ? .plain : StateMark.fault.style))
            }
            if let note, width < 80 {
                lines.append(Line(text: "  " + note, style: StateMark.fault.style))
            }
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
        var lines = [
            field(
                .detailLabel, name + " — " + TeleinfoRows.meaning(of: value.group, in: input, state)
            )
        ]
        let raw = TextBlock.lines(
            value.group.value.isEmpty ? "—" : value.group.value, width: max(width - 20, 10))
        for (index, part) in raw.enumerated() {
            lines.append(index == 0 ? field(.detailRaw, part) : Line(text: blank + part))
        }
        if let stamp = value.group.horodate { lines.append(field(.detailStamp, stamp)) }
        lines.append(field(.detailAge, ages.age(since: value.at)))
        if let meter = input.meter.choice { lines.append(field(.detailMeter, meter)) }
        if let summary = TeleinfoWords.summary(of: value.group) {
            lines.append(Line(text: ""))
            let text = texts(french: summary.french, english: summary.english)
            lines += TextBlock.lines(text, width: width - 2).map {
                Line(text: " " + $0, style: Style(colour: .cyan))
            }
        }
        let fields = TeleinfoWords.fields(of: value.group)
        if !fields.isEmpty { lines.append(Line(text: "")) }
        for field in fields {
            let name = texts(french: field.name.french, english: field.name.english)
            let meaning = texts(french: field.meaning.french, english: field.meaning.english)
            lines.append(
                Line(
                    text: " " + name + String(repeating: " ", count: max(40 - name.count, 1))
                        + meaning))
        }
        return lines
    }

    private var blank: String { String(repeating: " ", count: 18) }

    private func field(_ phrase: Phrase, _ value: String) -> Line {
        let name = texts(phrase)
        return Line(
            text: " " + name + String(repeating: " ", count: max(17 - name.count, 1)) + value)
    }
}
