/// Upright bars in eighths of a cell, each one or more columns wide.
struct ColumnBars: Hashable, Sendable {
    /// The values, from left to right; what is below zero is drawn as zero.
    let values: [Int]
    /// The value of a bar of full height, at least 1.
    let full: Int
    let rows: Int
    var barWidth = 1

    private static let eighths: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// Draws the bars; the lowest row is `row + rows − 1`.
    func draw(row: Int, column: Int, style: Style = .plain, into canvas: inout Canvas) {
        for (index, value) in values.enumerated() {
            let height = eighths(of: value)
            for offset in 0..<max(rows, 0) {
                let part = min(max(height - offset * 8, 0), 8)
                guard part > 0 else { break }
                let cell = String(Character(Self.eighths[part - 1]))
                let from = column + index * barWidth
                for place in from..<from + max(barWidth, 1) {
                    canvas.put(cell, row: row + rows - 1 - offset, column: place, style: style)
                }
            }
        }
    }

    /// The height of a bar; the smallest one is seen.
    private func eighths(of value: Int) -> Int {
        guard value > 0, rows > 0 else { return 0 }
        let share = min(Double(value) / Double(max(full, 1)), 1)
        return max(Int((share * Double(rows * 8)).rounded()), 1)
    }
}
