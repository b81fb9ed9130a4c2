import WESModel

/// The voltage to the right, and the current of a clamp at its angle to it.
///
/// A current that lags points down. Where the side is not known both arms are drawn.
struct PhasorDiagram {
    let angle: ClampAngle

    private static let voltage = Style(colour: .yellow)
    private static let current = Style(colour: .cyan, bold: true)

    init(_ angle: ClampAngle) { self.angle = angle }

    /// Draws the diagram into a part of the canvas.
    func draw(row: Int, column: Int, rows: Int, columns: Int, into canvas: inout Canvas) {
        guard rows >= 5, columns >= 10 else { return }
        var circle = BrailleGraph(rows: rows, columns: columns)
        for degrees in stride(from: 0.0, to: 360, by: 10) {
            let turn = Rotation(degrees: degrees)
            let point = place(turn.cosine, turn.sine, rows, columns)
            circle.line(from: point, to: point)
        }
        circle.drawPlain(row: row, column: column, into: &canvas)
        let arms = arms
        axis(row, column, rows, columns, isBelow: (arms.first?.imaginary ?? -1) >= 0, &canvas)
        for arm in arms {
            var graph = BrailleGraph(rows: rows, columns: columns)
            graph.line(
                from: place(0, 0, rows, columns), to: place(arm.real, arm.imaginary, rows, columns))
            graph.fill(row: row, column: column, style: Self.current, into: &canvas)
        }
        if let centre = circle.cell(of: place(0, 0, rows, columns)) {
            canvas.put("○", row: row + centre.row, column: column + centre.column)
        }
        if let arm = arms.first { label(arm, row, column, rows, columns, &canvas) }
    }

    /// The directions of the current.
    private var arms: [Phasor] {
        guard let phasor = angle.phasor, phasor.magnitude > 0 else { return [] }
        // Shorter than the voltage, whose end stays in sight where both have one direction.
        let arm = phasor * (0.8 / phasor.magnitude)
        guard case .unsigned = angle else { return [arm] }
        return [arm, Phasor(real: arm.real, imaginary: -arm.imaginary)]
    }

    private func axis(
        _ row: Int, _ column: Int, _ rows: Int, _ columns: Int, isBelow: Bool,
        _ canvas: inout Canvas
    ) {
        let graph = BrailleGraph(rows: rows, columns: columns)
        guard let centre = graph.cell(of: place(0, 0, rows, columns)),
            let end = graph.cell(of: place(1, 0, rows, columns))
        else { return }
        let line = row + centre.row
        canvas.fill(
            row: line, from: column + centre.column, to: column + end.column, with: "─",
            style: Self.voltage)
        canvas.put("▶", row: line, column: column + end.column, style: Self.voltage)
        canvas.putRight(
            "V1", row: line + (isBelow ? 1 : -1), endingAt: column + end.column - 1,
            style: Self.voltage)
    }

    private func label(
        _ arm: Phasor, _ row: Int, _ column: Int, _ rows: Int, _ columns: Int,
        _ canvas: inout Canvas
    ) {
        let graph = BrailleGraph(rows: rows, columns: columns)
        let tip = place(arm.real * 0.9, arm.imaginary * 0.9, rows, columns)
        guard let cell = graph.cell(of: tip) else { return }
        let line = cell.row + (arm.imaginary >= 0 ? -1 : 1)
        let start = cell.column + (arm.real >= 0 ? 0 : -1)
        canvas.put(
            "I1", row: row + min(max(line, 0), rows - 1),
            column: column + min(max(start, 0), columns - 2), style: Self.current)
    }

    /// A point of the circle of radius 1: the dots of a cell are as far apart both ways.
    private func place(
        _ x: Double, _ y: Double, _ rows: Int, _ columns: Int
    ) -> BrailleGraph.Point {
        let width = Double(columns * 2 - 1)
        let height = Double(rows * 4 - 1)
        let radius = min(width, height) / 2
        return BrailleGraph.Point(x: 0.5 + x * radius / width, y: 0.5 + y * radius / height)
    }
}
