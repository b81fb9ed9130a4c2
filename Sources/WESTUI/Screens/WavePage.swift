import WESModel

/// The wave of the mains and of one clamp over a cycle, and their phasors.
///
/// The cycle begins at the rising zero of the voltage, so the picture stands still.
struct WavePage {
    let clamp: Clamp
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading

    private var texts: Catalogue { state.texts }
    private var measures: ClampMeasures { ClampMeasures(clamp, state, snapshot, clock) }

    private static let voltage = Style(colour: .yellow)
    private static let current = Style(colour: .cyan, bold: true)

    /// Draws the page down to a row.
    func draw(last: Int, into canvas: inout Canvas) {
        if state.isCompact { compact(last: last, &canvas) } else { whole(last: last, &canvas) }
    }

    private func whole(last: Int, _ canvas: inout Canvas) {
        let title = ClampCover.title(clamp.source, state, snapshot)
        Caption(left: texts(.waveTitle, title), right: frequency).draw(row: 2, into: &canvas)
        let measures = measures
        for (row, values) in [(3, measures.powers), (4, measures.shape)] {
            for (index, text) in values.enumerated() {
                canvas.put(text, row: row, column: 1 + index * 15)
            }
        }
        let height = last - 5
        let side = min(height * 2, canvas.columns / 3)
        let left = canvas.columns - side - 1
        wave(row: 6, column: 1, rows: height, columns: left - 4, legend: 5, &canvas)
        canvas.put(measures.nature, row: 5, column: left, width: side)
        PhasorDiagram(measures.angle).draw(
            row: 6, column: left, rows: height, columns: side, into: &canvas)
    }

    private func compact(last: Int, _ canvas: inout Canvas) {
        let measures = measures
        let name = snapshot.name(of: clamp.source) ?? ""
        let head = [measures.powers[1], measures.powers[2]].joined(separator: "  ")
        let number = clamp.source.number.map(String.init) ?? ""
        canvas.put(number, row: 2, column: 1)
        canvas.put(name, row: 2, column: 3, width: max(canvas.columns - head.count - 6, 1))
        canvas.putRight(head, row: 2, endingAt: canvas.columns - 2)
        let facts = ["φ " + measures.degrees, measures.reactive] + measures.shape.dropFirst(3)
        let left = canvas.columns - 14
        wave(row: 3, column: 1, rows: last - 2, columns: left - 3, legend: nil, &canvas)
        for (offset, text) in facts.prefix(max(last - 2, 0)).enumerated() {
            canvas.put(text, row: 3 + offset, column: left, width: 13)
        }
    }

    private var frequency: String {
        guard let hertz = snapshot.mains?.frequency, !hertz.failed, hertz.value.hertz > 1 else {
            return ""
        }
        return state.numbers.decimal(hertz.value.hertz, places: 2) + " Hz"
    }

    private func wave(
        row: Int, column: Int, rows: Int, columns: Int, legend: Int?, _ canvas: inout Canvas
    ) {
        guard rows > 0, columns > 8 else { return }
        let number = clamp.source.number ?? 0
        guard let waves = snapshot.waves, let current = waves.currents[number],
            current.count > 1
        else {
            TextBlock.draw(
                texts(
                    snapshot.unit.clampBoard?.ability.hasWaves == true ? .waveWaiting : .waveNone),
                row: row, column: column, width: columns, style: .faint, into: &canvas)
            return
        }
        let amperes = Self.scale(current, steps: [1, 2, 5])
        let volts = Self.scale(waves.voltage, steps: [1, 1.5, 2, 2.5, 3, 3.5, 4, 5])
        if let legend { self.legend(volts, amperes, row: legend, column: column, &canvas) }
        var own = BrailleGraph(rows: rows, columns: columns)
        own.dot(Self.points(waves.voltage, scale: volts), every: 4)
        var other = BrailleGraph(rows: rows, columns: columns)
        other.plot(Self.points(current, scale: amperes))
        if let zero = own.cell(of: BrailleGraph.Point(x: 0, y: 0.5)) {
            canvas.fill(
                row: row + zero.row, from: column, to: column + columns, with: "─", style: .faint)
        }
        own.draw(
            under: other, row: row, column: column, styles: (Self.voltage, Self.current),
            into: &canvas)
    }

    private func legend(
        _ volts: Double, _ amperes: Double, row: Int, column: Int, _ canvas: inout Canvas
    ) {
        let numbers = state.numbers
        let end = canvas.put(
            texts(.waveVoltage, numbers.decimal(volts, places: 0)), row: row, column: column,
            style: Self.voltage)
        let places = amperes < 1 ? 2 : amperes < 10 ? 1 : 0
        canvas.put(
            texts(.waveCurrent, numbers.decimal(amperes, places: places)), row: row,
            column: end + 3, style: Self.current)
    }

    /// One whole cycle, its first point again at the end.
    private static func points(_ wave: [Float], scale: Double) -> [BrailleGraph.Point] {
        guard wave.count > 1, let first = wave.first, scale > 0 else { return [] }
        return (wave + [first]).enumerated().map { index, value in
            BrailleGraph.Point(
                x: Double(index) / Double(wave.count), y: 0.5 + Double(value) / scale / 2)
        }
    }

    /// The smallest step of a power of ten that holds the wave, so that the scale seldom changes.
    static func scale(_ wave: [Float], steps: [Double]) -> Double {
        let peak = wave.map { Double(abs($0)) }.filter(\.isFinite).max() ?? 0
        var decade = 0.01
        while decade < 1e6 {
            if let step = steps.first(where: { $0 * decade >= peak }) { return step * decade }
            decade *= 10
        }
        return decade
    }
}
