import WESModel

/// The columns of the checklist; extra columns of the window go to the point, then the measure.
struct OverviewTable {
    let shift: Int
    let texts: Catalogue

    private var point: Int { 13 }
    private var pointWidth: Int { 29 + min(max(shift, 0), 20) }
    /// Where the measure starts.
    var measure: Int { point + pointWidth + 1 }
    private var measureWidth: Int { 24 + max(shift - 20, 0) }
    private var ageEnd: Int { 73 + shift }
    private var tab: Int { 77 + shift }

    /// Draws the names of the columns.
    func header(row: Int, into canvas: inout Canvas) {
        canvas.put(texts(.headState), row: row, column: 1, style: .strong)
        canvas.put(texts(.headPoint), row: row, column: point, style: .strong)
        canvas.put(texts(.headMeasure), row: row, column: measure, style: .strong)
        canvas.putRight(texts(.headAge), row: row, endingAt: ageEnd, style: .strong)
        canvas.put(texts(.headSee), row: row, column: tab - 2, style: .strong)
    }

    /// Draws one point.
    func line(
        _ check: CheckPoint, _ words: PointText, age: String, row: Int, isSelected: Bool,
        into canvas: inout Canvas
    ) {
        let style = Style(bold: isSelected)
        if isSelected { canvas.put("›", row: row, column: 0, style: .strong) }
        let mark = Self.mark(of: check)
        canvas.put(
            mark.glyph + " " + Self.word(of: mark, texts), row: row, column: 1,
            style: mark.style, width: 11)
        canvas.put(
            words.title(check.terminal), row: row, column: point, style: style, width: pointWidth)
        canvas.put(
            words.measure(check), row: row, column: measure, style: style, width: measureWidth)
        canvas.putRight(age, row: row, endingAt: ageEnd)
        canvas.put(Tab(of: check.terminal).map { "\($0.rawValue)" } ?? "—", row: row, column: tab)
    }

    /// The mark of a point; a search or a test under way is something happening now.
    static func mark(of point: CheckPoint) -> StateMark {
        guard point.state == .todo else { return StateMark(point) }
        switch point.measure {
        case .searching, .testing: return .running
        default: return .todo
        }
    }

    /// The word of a mark on tab 1.
    static func word(of mark: StateMark, _ texts: Catalogue) -> String {
        texts(mark == .ok ? .stateValidated : mark.word)
    }
}
