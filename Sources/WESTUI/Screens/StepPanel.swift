import WESModel

/// The guided load test while it runs, and what it showed until it is closed.
struct StepPanel {
    let test: StepTest
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading

    private var texts: Catalogue { state.texts }
    private var words: StepWords {
        StepWords(test: test, state: state, snapshot: snapshot, clock: clock)
    }

    /// Draws the panel down to a row.
    func draw(last: Int, into canvas: inout Canvas) {
        if state.isCompact { compact(last: last, &canvas) } else { whole(last: last, &canvas) }
    }

    private func whole(last: Int, _ canvas: inout Canvas) {
        let title = ClampCover.title(test.source, state, snapshot)
        Caption(left: texts(.stepTitle, title), right: words.load).draw(row: 2, into: &canvas)
        let (mark, text) = words.instruction
        let width = canvas.columns - 4
        let lines = TextBlock.lines(mark.glyph + " " + text, width: width)
        for (offset, line) in lines.prefix(2).enumerated() {
            canvas.put(line, row: 3 + offset, column: offset == 0 ? 1 : 3, style: mark.style)
        }
        header(row: 6, &canvas)
        var row = 7
        let room = max(last - row - 5, 1)
        for clamp in snapshot.clamps.prefix(room) {
            line(clamp, row: row, &canvas)
            row += 1
        }
        if let expected = words.expected {
            let amperes = state.numbers.decimal(expected, places: 2)
            canvas.put(texts(.stepExpected, amperes), row: row, column: 4, style: .faint)
        }
        row += 2
        for action in words.actions {
            for line in TextBlock.lines(action, width: width) where row <= last {
                canvas.put(line, row: row, column: 3)
                row += 1
            }
        }
    }

    private func header(row: Int, _ canvas: inout Canvas) {
        canvas.put(texts(.headNumber), row: row, column: 1, style: .strong)
        canvas.put(texts(.headCircuit), row: row, column: 4, style: .strong)
        canvas.putRight(texts(.headCurrent), row: row, endingAt: 29, style: .strong)
        canvas.putRight(texts(.stepHeadStep), row: row, endingAt: 40, style: .strong)
        canvas.putRight(texts(.stepHeadAngle), row: row, endingAt: 47, style: .strong)
    }

    private func line(_ clamp: Clamp, row: Int, _ canvas: inout Canvas) {
        let number = clamp.source.number ?? 0
        let step = test.steps[number]
        let isAnswer = answering == number
        if isAnswer { canvas.put("›", row: row, column: 0, style: .strong) }
        let style = Style(bold: isAnswer)
        canvas.put(String(number), row: row, column: 1, style: style)
        let name = snapshot.name(of: clamp.source) ?? InputName.terminal(clamp.source, texts)
        canvas.put(name, row: row, column: 4, style: style, width: 17)
        canvas.putRight(amperes(clamp), row: row, endingAt: 29, style: style)
        canvas.putRight(size(step), row: row, endingAt: 40, style: style)
        canvas.putRight(angle(step), row: row, endingAt: 47, style: style)
        let width = canvas.columns - 52
        let scale = max(largest, words.expected ?? 0, StepTest.smallest.amperes)
        let share = min((step?.magnitude ?? 0) / scale, 1)
        let cells = min(max(Int((share * Double(width)).rounded()), 0), width)
        canvas.put(String(repeating: "·", count: width), row: row, column: 50, style: .faint)
        canvas.put(
            String(repeating: "█", count: cells), row: row, column: 50,
            style: Style(colour: isAnswer ? .yellow : .normal))
    }

    /// The largest step of all clamps, A.
    private var largest: Double { test.steps.values.map(\.magnitude).max() ?? 0 }

    /// The clamp that answered; nil before the end.
    private var answering: Int? {
        guard case .done(let proof) = test.stage else { return nil }
        return proof.answering
    }

    private func amperes(_ clamp: Clamp) -> String {
        guard let current = clamp.current, current.health(at: clock.instant) == .ok else {
            return "—"
        }
        return state.numbers.decimal(current.value.amperes, places: 2) + " A"
    }

    private func size(_ step: Phasor?) -> String {
        step.map { state.numbers.decimal($0.magnitude, places: 2) + " A" } ?? "—"
    }

    /// The angle of the voltage over the step; noise has none.
    private func angle(_ step: Phasor?) -> String {
        guard let step, step.magnitude >= StepTest.smallest.amperes / 2,
            let turn = Rotation(step)
        else { return "—" }
        return state.numbers.decimal(turn.degrees == 180 ? 180 : -turn.degrees, places: 0) + "°"
    }

    private func compact(last: Int, _ canvas: inout Canvas) {
        let (mark, text) = words.instruction
        let width = canvas.columns - 2
        var lines = TextBlock.lines(mark.glyph + " " + text, width: width)
            .map { ($0, mark.style) }
        if test.isOver {
            for action in words.actions {
                lines += TextBlock.lines(action, width: width).map { ($0, Style.plain) }
            }
        } else {
            let room = max(last - 1 - snapshot.clamps.count, 1)
            lines = Array(lines.prefix(room))
            lines += snapshot.clamps.map { (row($0), Style.plain) }
        }
        for (offset, line) in lines.prefix(max(last - 1, 0)).enumerated() {
            canvas.put(line.0, row: 2 + offset, column: 1, style: line.1, width: width)
        }
    }

    /// `4 Cuisine         8,61 A`.
    private func row(_ clamp: Clamp) -> String {
        let number = clamp.source.number ?? 0
        let name = snapshot.name(of: clamp.source) ?? InputName.terminal(clamp.source, texts)
        let left = "\(number) " + Frame.shorten(name, to: 16)
        let value = size(test.steps[number])
        let gap = max(28 - left.count - value.count, 1)
        return left + String(repeating: " ", count: gap) + value
    }
}
