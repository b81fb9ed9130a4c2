import WESModel

/// The last ten minutes of one probe.
struct ProbePlot {
    let probe: ProbeRow
    let state: UIState
    let clock: ClockReading

    /// The time that the plot spans.
    static let span = Delay.seconds(600)
    /// A silence longer than this breaks the line.
    static let gap = Delay.seconds(20)
    /// The scale goes from and to a multiple of this, °C, so that it seldom changes.
    static let step = 10.0

    /// The detail that holds its history.
    static func request(_ rom: ROMCode) -> DetailRequest {
        .history(SeriesID(subject: rom.text, kind: .temperature))
    }

    /// Draws the caption on a row, the plot on the rows after it up to `last`.
    func draw(
        _ answer: DetailAnswer?, row: Int, last: Int, into canvas: inout Canvas
    ) {
        let samples = samples(answer)
        let scale = Self.scale(of: samples.map(\.value))
        var caption = state.texts(.plotProbe, probe.label)
        if let scale {
            caption += state.texts(.plotRange, degrees(scale.lowerBound), degrees(scale.upperBound))
        }
        Caption(left: caption).draw(row: row, into: &canvas)
        guard last > row else { return }
        guard let scale else {
            let phrase: Phrase = probe.isPowerOnValue ? .plotLeftOut : .plotNothing
            canvas.put(state.texts(phrase), row: row + 1, column: 8, style: .faint)
            return
        }
        canvas.putRight(degrees(scale.upperBound) + " °C", row: row + 1, endingAt: 6)
        canvas.putRight(degrees(scale.lowerBound) + " °C", row: last, endingAt: 6)
        var graph = BrailleGraph(rows: last - row, columns: canvas.columns - 10)
        for part in parts(of: samples) {
            graph.plot(part.map { point($0, scale) })
        }
        graph.draw(row: row + 1, column: 8, style: Style(colour: .cyan), into: &canvas)
    }

    /// The range of a scale that holds all values; nil without any.
    static func scale(of values: [Double]) -> ClosedRange<Double>? {
        let values = values.filter(\.isFinite)
        guard let least = values.min(), let most = values.max() else { return nil }
        let lower = (least / step).rounded(.down) * step
        let upper = (most / step).rounded(.up) * step
        return lower...max(upper, lower + step)
    }

    private func samples(_ answer: DetailAnswer?) -> [History.Sample] {
        guard case .history(let history) = answer else { return [] }
        let start = clock.instant + Delay(nanoseconds: -Self.span.nanoseconds)
        return history.newest(since: start)
    }

    /// The samples, apart where the probe was silent.
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
        return BrailleGraph.Point(x: 1 - age / Self.span.seconds, y: height)
    }

    private func degrees(_ value: Double) -> String { state.numbers.decimal(value, places: 0) }
}
