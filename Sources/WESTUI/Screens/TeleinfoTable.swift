import WESModel

/// The columns of the label table; extra columns of the window go to the meaning.
struct TeleinfoTable {
    let shift: Int

    private static let meaning = 13
    private var valueEnd: Int { 65 + shift }
    private var unit: Int { 67 + shift }
    private var ageEnd: Int { 78 + shift }

    /// Draws the names of the columns.
    func header(_ texts: Catalogue, row: Int, into canvas: inout Canvas) {
        canvas.put(texts(.headLabel), row: row, column: 1, style: .strong)
        canvas.put(texts(.headMeaning), row: row, column: Self.meaning, style: .strong)
        canvas.putRight(texts(.headValue), row: row, endingAt: valueEnd, style: .strong)
        canvas.put(texts(.headUnit), row: row, column: unit, style: .strong)
        canvas.putRight(texts(.headAge), row: row, endingAt: ageEnd, style: .strong)
    }

    /// Draws one label.
    func line(
        _ value: TeleinfoValue, in input: TeleinfoInput, _ state: UIState, _ ages: AgeFormat,
        row: Int, isSelected: Bool, into canvas: inout Canvas
    ) {
        let isStale = value.health(at: ages.clock.instant) == .stale
        let style = isStale ? StateMark.stale.style : Style(bold: isSelected)
        let label = TeleinfoRows.label(of: value.group, in: input)
        if isSelected { canvas.put("›", row: row, column: 0, style: .strong) }
        canvas.put(value.group.label, row: row, column: 1, style: style, width: 11)
        let text = TeleinfoRows.shown(value.group, label, state)
        let meaningEnd = canvas.put(
            TeleinfoRows.meaning(of: value.group, in: input, state), row: row,
            column: Self.meaning, style: style, width: 40 + shift)
        let start = self.value(text, after: meaningEnd, row, style, into: &canvas)
        words(value.group, between: meaningEnd, start, state, row, into: &canvas)
        canvas.put(TeleinfoRows.unit(label), row: row, column: unit, style: style, width: 5)
        let age = (isStale ? "~" : "") + ages.age(since: value.at)
        canvas.putRight(age, row: row, endingAt: ageEnd, style: style)
    }

    /// A long value takes the room that the meaning leaves; answers where it starts.
    private func value(
        _ text: String, after meaningEnd: Int, _ row: Int, _ style: Style,
        into canvas: inout Canvas
    ) -> Int {
        let room = max(valueEnd - meaningEnd - 1, 12)
        let shown = text.count > room ? String(text.prefix(room - 1)) + "…" : text
        canvas.putRight(shown, row: row, endingAt: valueEnd, style: style)
        return valueEnd - shown.count + 1
    }

    /// What a coded value says, right-aligned before it where there is room.
    private func words(
        _ group: TeleinfoGroup, between left: Int, _ right: Int, _ state: UIState, _ row: Int,
        into canvas: inout Canvas
    ) {
        guard !group.value.isEmpty, let summary = TeleinfoWords.summary(of: group) else { return }
        let text = state.texts(french: summary.french, english: summary.english)
        // In whole or not at all: half a date or half a state says something else.
        let last = right - 3
        guard text.count < last - left else { return }
        let end = min(last, max(52 + shift, left + 1 + text.count))
        canvas.putRight(text, row: row, endingAt: end, style: Style(colour: .cyan))
    }
}
