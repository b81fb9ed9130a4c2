/// A bar on both sides of a zero axis: injection to the left, consumption to the right.
struct SignedBar: Hashable, Sendable {
    /// The value; nil where none is known: the bar is empty.
    let value: Double?
    /// The value at either end, above 0.
    let scale: Double
    /// The cells of each side.
    let side: Int
    /// Values below it draw nothing.
    let deadBand: Double

    /// Draws the bar; the axis stands on `column + side`.
    func draw(row: Int, column: Int, into canvas: inout Canvas) {
        let dots = String(repeating: "·", count: max(side, 0))
        canvas.put(dots, row: row, column: column, style: .faint)
        canvas.put("│", row: row, column: column + side)
        canvas.put(dots, row: row, column: column + side + 1, style: .faint)
        guard let value, value.isFinite, abs(value) >= deadBand, scale > 0, side > 0 else { return }
        let isOut = abs(value) > scale
        let length = isOut ? side : max(Int((abs(value) / scale * Double(side)).rounded()), 1)
        let body = String(repeating: "█", count: length - 1)
        if value > 0 {
            canvas.put(
                body + (isOut ? "»" : "▶"), row: row, column: column + side + 1,
                style: Style(colour: .yellow))
        } else {
            canvas.put(
                (isOut ? "«" : "◀") + body, row: row, column: column + side - length,
                style: Style(colour: .cyan))
        }
    }
}
