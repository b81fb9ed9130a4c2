import WESModel

/// Tab 1: the meters, with their mode, their measure and its age.
struct OverviewScreen {
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading

    /// Draws the body.
    func draw(into canvas: inout Canvas) {
        let links = Frame.links(snapshot)
        let summary =
            links.all == 0
            ? state.texts(.overviewNone)
            : state.texts.counted(
                links.read, of: links.all, one: .overviewOne, more: .overviewMeters)
        canvas.put(summary, row: 3, column: 1, style: .strong)
        header(&canvas)
        let rows = SelectionRows(state, snapshot)
        for (index, input) in snapshot.teleinfo.enumerated() {
            line(input, row: 6 + index * 2, isSelected: index == rows.index, &canvas)
        }
    }

    private func header(_ canvas: inout Canvas) {
        canvas.put(state.texts(.headState), row: 5, column: 1, style: .strong)
        canvas.put(state.texts(.headPoint), row: 5, column: 13, style: .strong)
        canvas.put(state.texts(.headMeasure), row: 5, column: 43, style: .strong)
        canvas.putRight(state.texts(.headAge), row: 5, endingAt: 73, style: .strong)
        canvas.put(state.texts(.headSee), row: 5, column: 75, style: .strong)
    }

    private func line(
        _ input: TeleinfoInput, row: Int, isSelected: Bool, _ canvas: inout Canvas
    ) {
        let finding = Finding(input, state, clock)
        if isSelected { canvas.put("›", row: row, column: 0, style: .strong) }
        canvas.put(
            finding.mark.glyph + " " + state.texts(finding.mark.word), row: row, column: 1,
            style: finding.mark.style)
        let base = InputName.short(input.source)
        let kind = InputName.kind(input, snapshot.unit, state.texts)
        canvas.put(kind.map { base + " · " + $0 } ?? base, row: row, column: 13, width: 29)
        canvas.put(finding.measure, row: row, column: 43, width: 24)
        let age = AgeFormat(texts: state.texts, clock: clock).age(since: input.lastFrame)
        canvas.putRight(age, row: row, endingAt: 73)
        canvas.put("2", row: row, column: 77)
        canvas.put(
            measure(input) ?? finding.seen ?? "", row: row + 1, column: 13, width: 66)
    }

    /// What the meter measures now.
    private func measure(_ input: TeleinfoInput) -> String? {
        guard let flow = PowerFlow(input, snapshot.unit, state) else { return nil }
        return flow.sign + (flow.word.isEmpty ? "" : flow.word + "  ") + flow.amount
    }
}
