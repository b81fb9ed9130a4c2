import WESModel

/// The last hour of one analog input.
struct AnalogPlot {
    let row: AnalogRow
    let state: UIState
    let clock: ClockReading

    private static let left = 8

    private var line: HistoryLine {
        HistoryLine(span: .seconds(3_600), gap: .seconds(30), clock: clock)
    }

    /// Draws the caption on a row, the plot under it, and the time axis on `last`.
    func draw(
        _ answer: DetailAnswer?, row top: Int, last: Int, title: String, into canvas: inout Canvas
    ) {
        let samples = line.samples(answer)
        let scale = Self.scale(of: samples.map(\.value), least: row.smallest)
        var caption = state.texts(.analogPlot, title)
        if let slope = row.slope { caption += " · " + slope }
        Caption(left: caption).draw(row: top, into: &canvas)
        guard last - top > 1 else { return }
        guard let scale else {
            canvas.put(
                state.texts(.analogPlotNothing), row: top + 1, column: Self.left, style: .faint)
            return
        }
        canvas.putRight(end(scale.upperBound), row: top + 1, endingAt: 6)
        canvas.putRight(end(scale.lowerBound), row: last - 1, endingAt: 6)
        let width = canvas.columns - 20
        line.draw(
            samples, scale, row: top + 1, column: Self.left, rows: last - top - 1,
            columns: width, into: &canvas)
        axis(row: last, Self.left + width, &canvas)
        extremes(samples.map(\.value), row: top + 1, last - top - 1, Self.left + width + 1, &canvas)
    }

    private func axis(row: Int, _ end: Int, _ canvas: inout Canvas) {
        canvas.put(state.texts(.plotStart), row: row, column: Self.left)
        canvas.putRight(
            state.texts(.plotMiddle), row: row, endingAt: (Self.left + end) / 2 - 1)
        canvas.putRight(state.texts(.plotNow), row: row, endingAt: end - 1)
    }

    /// The highest and the lowest value of the hour.
    private func extremes(
        _ values: [Double], row: Int, _ height: Int, _ column: Int, _ canvas: inout Canvas
    ) {
        guard height > 1, let most = values.max(), let least = values.min() else { return }
        let room = canvas.columns - column
        let lines = [
            state.texts(.plotMax, number(most)), state.texts(.plotMin, number(least)),
        ]
        for (offset, line) in lines.enumerated() {
            canvas.put(line, row: row + offset, column: column, width: room)
        }
    }

    /// A value without its unit, which the table has.
    private func number(_ value: Double) -> String {
        let text = row.text(value)
        return text.lastIndex(of: " ").map { String(text[..<$0]) } ?? text
    }

    private func end(_ value: Double) -> String {
        let size = max(abs(value), 1)
        return state.numbers.trimmed(value, places: size < 10 ? 2 : size < 100 ? 1 : 0)
    }

    /// The range of a scale that holds all values, from and to a round one, and spans what can be
    /// told apart; nil without any value.
    static func scale(of values: [Double], least smallest: Double) -> ClosedRange<Double>? {
        let values = values.filter { $0.isFinite && abs($0) < 1e12 }
        guard let least = values.min(), let most = values.max() else { return nil }
        let step = step(for: max(most - least, abs(most) / 50, smallest, 1e-6))
        let lower = (least / step).rounded(.down) * step
        let upper = (most / step).rounded(.up) * step
        return lower...max(upper, lower + step)
    }

    /// 1, 2 or 5 times a power of ten, so that the scale seldom changes.
    private static func step(for range: Double) -> Double {
        var decade = 1e-6
        while decade * 10 <= range, decade < 1e12 { decade *= 10 }
        for factor in [1.0, 2, 5] where decade * factor >= range / 2 { return decade * factor }
        return decade * 5
    }
}
