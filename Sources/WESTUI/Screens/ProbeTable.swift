import WESModel

/// The columns of the probe table; extra columns of the window go to the place.
struct ProbeTable {
    let shift: Int

    private static let address = 4
    private static let type = 20
    private static let place = 28
    private var temperatureEnd: Int { 53 + shift }
    private var slopeEnd: Int { 61 + shift }
    private var seenEnd: Int { 66 + shift }
    private var state: Int { 68 + shift }

    /// Draws the names of the columns.
    func header(_ texts: Catalogue, row: Int, into canvas: inout Canvas) {
        canvas.put(texts(.headNo), row: row, column: 1, style: .strong)
        canvas.put(texts(.headAddress), row: row, column: Self.address, style: .strong)
        canvas.put(texts(.headType), row: row, column: Self.type, style: .strong)
        canvas.put(texts(.headPlace), row: row, column: Self.place, style: .strong)
        canvas.putRight(
            texts(.headTemperature), row: row, endingAt: temperatureEnd, style: .strong)
        canvas.putRight(texts(.headSlope), row: row, endingAt: slopeEnd, style: .strong)
        canvas.putRight(texts(.headSeen), row: row, endingAt: seenEnd, style: .strong)
        canvas.put(texts(.headState), row: row, column: state, style: .strong)
    }

    /// Draws one line.
    func line(_ line: BusLine, row: Int, isSelected: Bool, into canvas: inout Canvas) {
        let style = Style(bold: isSelected)
        if isSelected { canvas.put("›", row: row, column: 0, style: .strong) }
        canvas.put(line.number, row: row, column: 1, style: style, width: 3)
        canvas.put(line.address, row: row, column: Self.address, style: style)
        canvas.put(line.type, row: row, column: Self.type, style: style, width: 7)
        canvas.put(line.place, row: row, column: Self.place, style: style, width: 18 + shift)
        canvas.putRight(line.value, row: row, endingAt: temperatureEnd, style: style)
        canvas.putRight(line.slope, row: row, endingAt: slopeEnd, style: style)
        canvas.putRight(line.seen, row: row, endingAt: seenEnd, style: style)
        canvas.put(line.cell.text, row: row, column: state, style: line.cell.style, width: 12)
    }
}
