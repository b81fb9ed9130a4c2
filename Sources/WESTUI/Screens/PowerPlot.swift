import WESModel

/// The last ten minutes of the power of one meter.
struct PowerPlot {
    let title: String
    let state: UIState
    let clock: ClockReading

    /// A silence longer than this breaks the line.
    private static let gap = Delay.seconds(20)

    /// Draws the caption on a row, the plot on the rows after it up to `last`.
    func draw(_ answer: DetailAnswer?, row: Int, last: Int, into canvas: inout Canvas) {
        let samples = samples(answer)
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
        var graph = BrailleGraph(rows: last - row, columns: canvas.columns - 10)
        for part in parts(of: samples) {
            graph.plot(part.map { point($0, scale) })
        }
        graph.draw(row: row + 1, column: 8, style: Style(colour: .cyan), into: &canvas)
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

    private func samples(_ answer: DetailAnswer?) -> [History.Sample] {
        guard case .history(let history) = answer else { return [] }
        return history.newest(
            since: clock.instant + Delay(nanoseconds: -ProbePlot.span.nanoseconds))
    }

    /// The samples, apart where the meter was silent.
    private func parts(of samples: [History.Sample]) -> [[History.Sample]] {
        var parts: [[History.Sample]] = []
        for sample in samples {
            if let last = parts.last?.last, sample.at - last.at <= Self.gap {
                parts[parts.count - 1].append(sample)
            } else {
                parts.append([sample])
            }
        }
        return parts
    }

    private func point(
        _ sample: History.Sample, _ scale: ClosedRange<Double>
    ) -> BrailleGraph.Point {
        let age = (clock.instant - sample.at).seconds
        let height = (sample.value - scale.lowerBound) / (scale.upperBound - scale.lowerBound)
        return BrailleGraph.Point(x: 1 - age / ProbePlot.span.seconds, y: height)
    }

    private func whole(_ value: Double) -> String { state.numbers.decimal(value, places: 0) }
}
