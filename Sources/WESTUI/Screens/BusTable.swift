/// The columns of the devices on the page of the 1-Wire bus; extra columns go to the place.
struct BusTable {
    let shift: Int

    private var mark: Int { 31 + shift }
    private var seenEnd: Int { 36 + shift }
    private var minuteEnd: Int { 42 + shift }
    private var hourEnd: Int { 47 + shift }
    private var startEnd: Int { 57 + shift }
    private var power: Int { 59 + shift }
    private var lastEnd: Int { 71 + shift }
    private var ageEnd: Int { 78 + shift }

    /// Draws the names of the columns; those of the wrong readings have one more above them.
    func header(_ texts: Catalogue, row: Int, into canvas: inout Canvas) {
        canvas.putRight(texts(.headWrong), row: row - 1, endingAt: startEnd, style: .strong)
        canvas.put(texts(.headNo), row: row, column: 1, style: .strong)
        canvas.put(texts(.headAddress), row: row, column: 4, style: .strong)
        canvas.put(texts(.headPlace), row: row, column: 20, style: .strong)
        canvas.putRight(texts(.headSeen), row: row, endingAt: seenEnd, style: .strong)
        canvas.putRight(texts(.headMinute), row: row, endingAt: minuteEnd, style: .strong)
        canvas.putRight(texts(.headHour), row: row, endingAt: hourEnd, style: .strong)
        canvas.putRight(texts(.headStart), row: row, endingAt: startEnd, style: .strong)
        canvas.put(texts(.headPowered), row: row, column: power, style: .strong)
        canvas.putRight(texts(.headLast), row: row, endingAt: lastEnd, style: .strong)
        canvas.putRight(texts(.headAge), row: row, endingAt: ageEnd, style: .strong)
    }

    /// Draws one device.
    func line(
        _ device: DeviceHealth, row: Int, isSelected: Bool, into canvas: inout Canvas
    ) {
        let style = Style(bold: isSelected)
        let line = device.line
        if isSelected { canvas.put("›", row: row, column: 0, style: .strong) }
        canvas.put(line.number, row: row, column: 1, style: style, width: 3)
        canvas.put(line.address, row: row, column: 4, style: style)
        canvas.put(line.place, row: row, column: 20, style: style, width: 10 + shift)
        canvas.put(line.cell.glyph, row: row, column: mark, style: line.cell.style)
        let cells = [
            (line.seen, seenEnd), (device.minute, minuteEnd), (device.hour, hourEnd),
            (device.start, startEnd), (device.last, lastEnd), (device.age, ageEnd),
        ]
        for (text, end) in cells { canvas.putRight(text, row: row, endingAt: end, style: style) }
        canvas.put(device.power, row: row, column: power, style: style, width: 4)
    }
}
