import WESModel

/// What the selected clamp and the mains are calibrated with, and what they can be calibrated on.
struct CalibrationPage {
    let clamp: SourceID
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading

    private var texts: Catalogue { state.texts }
    private var words: CalibrationText { CalibrationText(texts: texts) }

    /// Draws the page down to a row.
    func draw(last: Int, into canvas: inout Canvas) {
        if state.isCompact { compact(last: last, &canvas) } else { whole(last: last, &canvas) }
    }

    private func whole(last: Int, _ canvas: inout Canvas) {
        let title = ClampCover.title(clamp, state, snapshot)
        Caption(left: texts(.calibrateTitle, title)).draw(row: 2, into: &canvas)
        var row = 3
        let sources = snapshot.mains == nil ? [clamp] : [clamp, .mains]
        for source in sources { row = channel(source, row: row, &canvas) }
        canvas.put(texts(.calibrateLimits), row: row, column: 1, style: .faint)
        canvas.put(
            words.limits(of: clamp), row: row, column: 16, style: .faint,
            width: canvas.columns - 18)
        row += 2
        if let run = snapshot.calibrationRun {
            running(run, row: row, &canvas)
        } else {
            canvas.put(texts(.calibrateChoose), row: row, column: 1, style: .strong)
        }
        for (offset, choice) in choices.enumerated() where row + 1 + offset <= last {
            let isSelected = offset == line && snapshot.calibrationRun == nil
            if isSelected { canvas.put("›", row: row + 1 + offset, column: 0, style: .strong) }
            let style = Style(bold: isSelected, dim: snapshot.calibrationRun != nil)
            canvas.put(
                texts(Self.name(choice)), row: row + 1 + offset, column: 1, style: style,
                width: 25)
            canvas.put(
                texts(Self.remark(choice)), row: row + 1 + offset, column: 27, style: .faint,
                width: canvas.columns - 28)
        }
    }

    /// The calibration of a channel, and what the last one changed; answers the row after it.
    private func channel(_ source: SourceID, row: Int, _ canvas: inout Canvas) -> Int {
        let record = snapshot.calibrations[source]
        canvas.put(InputName.terminal(source, texts), row: row, column: 1, style: .strong)
        canvas.put(
            words.values(record?.current ?? .none, of: source), row: row, column: 16,
            width: canvas.columns - 18)
        guard let record else {
            canvas.put(texts(.calibrateNever), row: row + 1, column: 16, style: .faint)
            return row + 2
        }
        var next = row + 1
        if let previous = record.previous {
            canvas.put(texts(.calibrateBefore), row: next, column: 3, style: .faint)
            canvas.put(
                words.values(previous, of: source), row: next, column: 16, style: .faint,
                width: canvas.columns - 18)
            next += 1
        }
        if let step = record.step, let proof = words.proof(record) {
            let text = texts(.messageLink, words.step(step, snapshot, source), proof)
            canvas.put(text, row: next, column: 16, width: canvas.columns - 18)
            next += 1
        }
        return next
    }

    private func running(_ run: CalibrationRun, row: Int, _ canvas: inout Canvas) {
        let name = InputName.terminal(run.source, texts)
        let text = texts(.messageLink, name, words.stage(run))
        let mark: StateMark = run.stage == .measuring ? .running : .look
        let end = canvas.put(mark.glyph + " " + text, row: row, column: 1, style: mark.style)
        let width = min(20, canvas.columns - end - 4)
        guard width > 4, run.stage == .measuring else { return }
        let cells = min(max(Int((run.progress * Double(width)).rounded()), 0), width)
        canvas.put(
            String(repeating: "█", count: cells)
                + String(repeating: "░", count: width - cells), row: row, column: end + 2)
    }

    private func compact(last: Int, _ canvas: inout Canvas) {
        let record = snapshot.calibrations[clamp]
        let width = canvas.columns - 2
        let name = InputName.terminal(clamp, texts)
        canvas.put(
            texts(.messageLink, name, words.values(record?.current ?? .none, of: clamp)), row: 2,
            column: 1, width: width)
        let room = max(last - 2, 1)
        if let run = snapshot.calibrationRun {
            TextBlock.draw(
                "> " + texts(.messageLink, InputName.terminal(run.source, texts), words.stage(run)),
                row: 3, column: 1, width: width, style: StateMark.running.style, into: &canvas)
            return
        }
        let choices = choices
        let first = max(min(line, choices.count - room), line - room + 1, 0)
        for (offset, choice) in choices.dropFirst(first).prefix(room).enumerated() {
            if first + offset == line {
                canvas.put("›", row: 3 + offset, column: 0, style: .strong)
            }
            canvas.put(texts(Self.name(choice)), row: 3 + offset, column: 1, width: width)
        }
    }

    private var choices: [CalibrationChoice] { CalibrationChoice.all(of: clamp, snapshot) }

    private var line: Int { min(state.calibrationLine, max(choices.count - 1, 0)) }

    private static func name(_ choice: CalibrationChoice) -> Phrase {
        switch choice {
        case .meter: .choiceMeter
        case .load: .choiceLoad
        case .current: .choiceCurrent
        case .floor: .choiceFloor
        case .mainsMeter: .choiceMainsMeter
        case .mainsVoltage: .choiceMainsVoltage
        }
    }

    private static func remark(_ choice: CalibrationChoice) -> Phrase {
        switch choice {
        case .meter: .remarkMeter
        case .load: .remarkLoad
        case .current: .remarkCurrent
        case .floor: .remarkFloor
        case .mainsMeter: .remarkMainsMeter
        case .mainsVoltage: .remarkMainsVoltage
        }
    }
}
