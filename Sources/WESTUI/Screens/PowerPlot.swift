import WESModel

/// The last ten minutes of the power of one meter.
struct PowerPlot {
    let title: String
    let state: UIState
    let clock: ClockReading

    private var line: HistoryLine {
        HistoryLine(span: ProbePlot.span, gap: ProbePlot.gap, clock: clock)
    }

    /// Draws the caption on a row, the plot on the rows after it up to `last`.
    func draw(_ answer: DetailAnswer?, row: Int, last: Int, into canvas: inout Canvas) {
        let samples = line.samples(answer)
        let scale = Self.scale(of: samples.map(\.value))
        var caption = state.texts(.plotPower, title)
        if let scale {
            caption += state.texts(
                .plotRange, whole(scale.lowerBound), whole(scale.upperBound), "W")
        }
        Caption(left: caption).draw(row: row, into: &canvas)
        guard last > row else { return }
        guard let scale else {
            canvas.put(state.texts(.plotNothing), row: row + 1, column: 8, style: .faint)
            return
        }
        canvas.putRight(whole(scale.upperBound), row: row + 1, endingAt: 6)
        canvas.putRight(whole(scale.lowerBound), row: last, endingAt: 6)
        line.draw(
            samples, scale, row: row + 1, column: 8, rows: last - row,
            columns: canvas.columns - 10, into: &canvas)
    }

    /// A range from or to zero that holds all values, with an end of one or two digits; nil
    /// without any.
    static func scale(of values: [Double]) -> ClosedRange<Double>? {
        let values = values.filter(\.isFinite)
        guard let least = values.min(), let most = values.max() else { return nil }
        let upper = most > 0 ? round(up: most) : 0
        let lower = least < 0 ? -round(up: -least) : 0
        return lower...max(upper, lower + 100)
    }

    private static func round(up value: Double) -> Double {
        var step = 100.0
        while step * 10 < value, step < 1e9 { step *= 10 }
        return (value / step).rounded(.up) * step
    }

    private func whole(_ value: Double) -> String { state.numbers.decimal(value, places: 0) }
}
