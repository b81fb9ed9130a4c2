import WESModel

/// The pulses of each of the last 60 minutes, as bars.
struct PulsePlot {
    let counter: PulseCounter
    let state: UIState
    /// The smallest leak that would be told; nil where none is looked for.
    var leak: String?

    private static let minutes = 60
    private static let left = 8

    /// Draws the caption on a row, then the bars, then the time axis on `last`.
    func draw(row: Int, last: Int, title: String, into canvas: inout Canvas) {
        Caption(left: state.texts(.plotCounter, title)).draw(row: row, into: &canvas)
        let height = last - row - 1
        guard height > 0 else { return }
        let values = Array(counter.minutes.suffix(Self.minutes))
        let most = values.max() ?? 0
        let width = max((canvas.columns - 20) / Self.minutes, 1)
        canvas.putRight(state.numbers.whole(max(most, 1)), row: row + 1, endingAt: 6)
        canvas.putRight("0", row: last - 1, endingAt: 6)
        let start = Self.left + (Self.minutes - values.count) * width
        ColumnBars(values: values, full: max(most, 1), rows: height, barWidth: width)
            .draw(row: row + 1, column: start, style: Style(colour: .cyan), into: &canvas)
        let end = Self.left + Self.minutes * width
        axis(row: last, end, &canvas)
        sums(values, most, row: row + 1, height, end + 2, &canvas)
    }

    private func axis(row: Int, _ end: Int, _ canvas: inout Canvas) {
        canvas.put(state.texts(.plotStart), row: row, column: Self.left)
        canvas.putRight(
            state.texts(.plotMiddle), row: row, endingAt: (Self.left + end) / 2 - 1)
        if let leak { canvas.put(leak, row: row, column: (Self.left + end) / 2 + 3) }
        canvas.putRight(state.texts(.plotNow), row: row, endingAt: end - 1)
    }

    private func sums(
        _ values: [Int], _ most: Int, row: Int, _ height: Int, _ column: Int,
        _ canvas: inout Canvas
    ) {
        let sum = values.reduce(0) { $0 &+ $1 }
        let mean = values.isEmpty ? 0 : Double(sum) / Double(values.count)
        var lines = [
            state.texts(.plotMax, state.numbers.whole(most)),
            state.texts(.plotMean, state.numbers.decimal(mean, places: 1)),
            state.texts(.plotBounces, state.numbers.whole(counter.bounces)),
        ]
        // Lost pulses are rare and serious: they take the place of the bounces where rows lack.
        if counter.lost > 0 {
            let lost = state.texts(.plotLost, state.numbers.whole(counter.lostPulses))
            lines.insert(lost, at: min(max(height - 1, 0), lines.count))
        }
        for (offset, line) in lines.prefix(height).enumerated() {
            canvas.put(line, row: row + offset, column: column)
        }
    }
}
