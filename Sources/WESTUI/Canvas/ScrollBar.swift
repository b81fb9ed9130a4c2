/// The bar of the last column: where the shown lines stand among all.
struct ScrollBar {
    let first: Int
    let shown: Int
    let all: Int

    /// Draws nothing when everything is shown.
    func draw(row: Int, height: Int, into canvas: inout Canvas) {
        guard all > shown, height > 0 else { return }
        let size = max(1, height * shown / all)
        let travel = max(all - shown, 1)
        let start = min((height - size) * first / travel, height - size)
        for offset in 0..<height {
            let isThumb = offset >= start && offset < start + size
            canvas.put(
                isThumb ? "█" : "░", row: row + offset, column: canvas.columns - 1,
                style: isThumb ? .plain : .faint)
        }
    }
}
