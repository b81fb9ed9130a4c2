import WESModel

/// The last ten minutes of what one probe measures.
struct ProbePlot {
    let line: ProbeLine
    /// `Sonde 3`.
    let title: String
    /// True while the last temperature may be the value at power-up, which is not drawn.
    let isPowerOnValue: Bool
    let state: UIState
    let clock: ClockReading

    /// The time that the plot spans.
    static let span = Delay.seconds(600)
    /// A silence longer than this breaks the line.
    static let gap = Delay.seconds(20)
    /// The scale goes from and to a multiple of this, °C or %, so that it seldom changes.
    static let step = 10.0

    private var curve: HistoryLine {
        HistoryLine(span: Self.span, gap: Self.gap, clock: clock)
    }

    private var unit: String {
        switch line {
        case .humidity: "%"
        case .light: "lx"
        case .probe, .board: "°C"
        }
    }

    /// Draws the caption on a row, the plot on the rows after it up to `last`.
    func draw(
        _ answer: DetailAnswer?, row: Int, last: Int, into canvas: inout Canvas
    ) {
        let samples = curve.samples(answer)
        let scale = Self.scale(of: samples.map(\.value), line)
        var caption = state.texts(.plotProbe, title)
        if let scale {
            caption += state.texts(
                .plotRange, whole(scale.lowerBound), whole(scale.upperBound), unit)
        }
        Caption(left: caption).draw(row: row, into: &canvas)
        guard last > row else { return }
        guard let scale else {
            let phrase: Phrase = isPowerOnValue ? .plotLeftOut : .plotNothing
            canvas.put(state.texts(phrase), row: row + 1, column: 8, style: .faint)
            return
        }
        canvas.putRight(ends(scale.upperBound), row: row + 1, endingAt: 6)
        canvas.putRight(ends(scale.lowerBound), row: last, endingAt: 6)
        curve.draw(
            samples, scale, row: row + 1, column: 8, rows: last - row,
            columns: canvas.columns - 10, into: &canvas)
    }

    /// The range of a scale that holds all values; nil without any.
    static func scale(
        of values: [Double], _ line: ProbeLine? = nil
    ) -> ClosedRange<Double>? {
        let values = values.filter(\.isFinite)
        guard let least = values.min(), let most = values.max() else { return nil }
        if case .light? = line {
            // Light spans decades: from 0 to the first power of ten that holds it.
            var upper = step
            while upper < most, upper < 1e6 { upper *= 10 }
            return 0...upper
        }
        let lower = (least / step).rounded(.down) * step
        let upper = (most / step).rounded(.up) * step
        return lower...max(upper, lower + step)
    }

    private func whole(_ value: Double) -> String { state.numbers.decimal(value, places: 0) }

    /// An end of the scale; the unit of what needs more room stands in the caption.
    private func ends(_ value: Double) -> String {
        let text = whole(value) + " " + unit
        return text.count <= 6 ? text : whole(value)
    }
}
