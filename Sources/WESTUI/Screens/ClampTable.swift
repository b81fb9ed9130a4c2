import WESModel

/// The columns of the clamps; extra columns of the window go to the names, then to the bars.
struct ClampTable {
    let columns: Int
    let texts: Catalogue

    private var extra: Int { max(columns - 80, 0) }
    /// What the names get; the bars share the rest.
    private var shift: Int { min(extra, 20) }
    private var currentEnd: Int { 25 + shift }
    private var powerEnd: Int { 35 + shift }
    private var factorEnd: Int { 41 + shift }
    private var bar: Int { 43 + shift }
    private var side: Int { 13 + (extra - shift) / 2 }
    private var axis: Int { bar + side }
    private var barEnd: Int { axis + side }
    private var word: Int { barEnd + 2 }
    /// The check of the second line.
    private var check: Int { 27 + shift }

    /// Draws the names of the columns, and the scale over the bars.
    func header(_ kilowatts: String, row: Int, into canvas: inout Canvas) {
        let strong = Style.strong
        canvas.put(texts(.headNumber), row: row, column: 1, style: strong)
        canvas.put(texts(.headCircuit), row: row, column: 4, style: strong)
        canvas.putRight(texts(.headCurrent), row: row, endingAt: currentEnd, style: strong)
        canvas.putRight(texts(.headPower), row: row, endingAt: powerEnd, style: strong)
        canvas.putRight(texts(.headFactor), row: row, endingAt: factorEnd, style: strong)
        canvas.put("−" + kilowatts + " kW", row: row, column: bar)
        canvas.put("0", row: row, column: axis)
        canvas.putRight("+" + kilowatts + " kW", row: row, endingAt: barEnd)
        canvas.put(texts(.headDirection), row: row, column: word, style: strong)
    }

    /// Draws the line of a clamp.
    func line(
        _ clamp: ClampView, scale: Double, row: Int, isSelected: Bool, into canvas: inout Canvas
    ) {
        if isSelected { canvas.put("›", row: row, column: 0, style: .strong) }
        let number = clamp.source.number.map { "\($0)" } ?? ""
        canvas.put(number, row: row, column: 1)
        canvas.put(
            clamp.name, row: row, column: 4, style: Style(bold: isSelected), width: 14 + shift)
        canvas.putRight(clamp.current, row: row, endingAt: currentEnd, style: clamp.style)
        // The estimate has no power factor, and takes its columns.
        let end = clamp.isEstimate ? factorEnd : powerEnd
        canvas.putRight(clamp.power, row: row, endingAt: end, style: clamp.style)
        canvas.putRight(clamp.factor, row: row, endingAt: factorEnd, style: clamp.style)
        SignedBar(
            value: clamp.watts, scale: scale, side: side, deadBand: Clamp.deadBand.watts
        ).draw(row: row, column: bar, into: &canvas)
        let text = clamp.direction.text(isTrouble: clamp.trouble != nil)
        canvas.put(text, row: row, column: word, style: clamp.direction.style, width: 9)
    }

    /// Draws what the clamp is, its check, and the age of its values.
    func check(
        _ what: String, _ check: ClampCheck, age: String, row: Int, into canvas: inout Canvas
    ) {
        canvas.put(what, row: row, column: 4, style: .faint, width: 22 + shift)
        canvas.put(
            check.mark.glyph + " " + check.text, row: row, column: self.check,
            style: check.mark.style, width: 47 + extra - shift)
        canvas.putRight(age, row: row, endingAt: columns - 2)
    }
}
