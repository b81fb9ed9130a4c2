/// A rule across the window with a caption at its left, and another one at its right.
struct Caption: Hashable, Sendable {
    let left: String
    var right = ""

    /// Draws it.
    func draw(row: Int, into canvas: inout Canvas) {
        canvas.fill(row: row, with: "─")
        canvas.put(" " + left + " ", row: row, column: 2, style: .strong)
        guard !right.isEmpty else { return }
        canvas.putRight(" " + right + " ", row: row, endingAt: canvas.columns - 3)
    }
}
