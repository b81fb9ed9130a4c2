import WESModel

/// The columns of the RS485 meters; extra columns of the window go to the name.
struct ModbusTable {
    let shift: Int

    private var nameWidth: Int { 16 + shift }
    private var addressEnd: Int { 20 + shift }
    private var powerEnd: Int { 30 + shift }
    private var currentEnd: Int { 39 + shift }
    private var voltageEnd: Int { 48 + shift }
    private var indexEnd: Int { 60 + shift }
    private var ageEnd: Int { 68 + shift }
    private var state: Int { 70 + shift }

    /// Draws the names of the columns.
    func header(_ texts: Catalogue, row: Int, into canvas: inout Canvas) {
        canvas.put(texts(.headMeter), row: row, column: 1, style: .strong)
        for (phrase, end) in [
            (Phrase.headAddr, addressEnd), (.headPower, powerEnd), (.headCurrent, currentEnd),
            (.headVoltage, voltageEnd), (.headDrawn, indexEnd), (.headAge, ageEnd),
        ] {
            canvas.putRight(texts(phrase), row: row, endingAt: end, style: .strong)
        }
        canvas.put(texts(.headState), row: row, column: state, style: .strong)
    }

    /// Draws one meter.
    func line(
        _ line: ModbusRow, age: String, row: Int, isSelected: Bool, into canvas: inout Canvas
    ) {
        let style = line.isStale ? StateMark.stale.style : Style(bold: isSelected)
        if isSelected { canvas.put("›", row: row, column: 0, style: .strong) }
        canvas.put(line.name, row: row, column: 1, style: style, width: nameWidth)
        for (text, end) in [
            (line.address, addressEnd), (line.power, powerEnd), (line.current, currentEnd),
            (line.voltage, voltageEnd), (line.index, indexEnd),
            ((line.isStale ? "~" : "") + age, ageEnd),
        ] {
            canvas.putRight(text, row: row, endingAt: end, style: style)
        }
        canvas.put(line.cell.text, row: row, column: state, style: line.cell.style, width: 9)
    }
}
