import WESModel

/// A history drawn as a line that ends at the right edge now, and breaks where nothing was
/// measured.
struct HistoryLine {
    /// The time that the line spans.
    let span: Delay
    /// A silence longer than this breaks it.
    let gap: Delay
    let clock: ClockReading

    /// The samples that the line shows; none without a history.
    func samples(_ answer: DetailAnswer?) -> [History.Sample] {
        guard case .history(let history) = answer else { return [] }
        return history.newest(since: clock.instant + Delay(nanoseconds: -span.nanoseconds))
    }

    /// Draws samples on a scale, from a row and a column on.
    func draw(
        _ samples: [History.Sample], _ scale: ClosedRange<Double>, row: Int, column: Int,
        rows: Int, columns: Int, into canvas: inout Canvas
    ) {
        var graph = BrailleGraph(rows: rows, columns: columns)
        for part in parts(of: samples) { graph.plot(part.map { point($0, scale) }) }
        graph.draw(row: row, column: column, style: Style(colour: .cyan), into: &canvas)
    }

    /// The samples, apart where there was silence.
    private func parts(of samples: [History.Sample]) -> [[History.Sample]] {
        var parts: [[History.Sample]] = []
        for sample in samples {
            if let last = parts.last?.last, sample.at - last.at <= gap {
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
        return BrailleGraph.Point(x: 1 - age / span.seconds, y: height)
    }
}
