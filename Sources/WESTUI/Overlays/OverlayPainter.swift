import WESModel

/// Draws an overlay over the body of the tab.
enum OverlayPainter {
    /// The lines that an overlay has room for.
    static func height(_ state: UIState) -> Int { max(state.rows - (state.isCompact ? 4 : 6), 1) }

    static func draw(_ overlay: Overlay, _ content: OverlayLines, into canvas: inout Canvas) {
        let isCompact = content.state.isCompact
        let top = isCompact ? 1 : 2
        let bottom = canvas.rows - (isCompact ? 2 : 3)
        for row in top..<bottom { canvas.fill(row: row, with: " ") }
        canvas.fill(row: top, with: "─")
        canvas.put(
            " " + content.title(of: overlay) + " ", row: top, column: 2, style: .strong,
            width: canvas.columns - 4)
        let lines = content.lines(of: overlay, width: canvas.columns)
        let height = height(content.state)
        let first = min(content.state.overlayScroll, max(lines.count - height, 0))
        for (offset, line) in lines.dropFirst(first).prefix(height).enumerated() {
            canvas.put(
                line.text, row: top + 1 + offset, column: 0, style: line.style,
                width: canvas.columns - 1)
        }
        ScrollBar(first: first, shown: height, all: lines.count)
            .draw(row: top + 1, height: height, into: &canvas)
    }
}
