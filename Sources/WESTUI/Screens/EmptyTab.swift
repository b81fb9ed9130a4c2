/// A tab of which the configuration has no terminal.
struct EmptyTab {
    let texts: Catalogue

    /// Draws the body.
    func draw(into canvas: inout Canvas) {
        let width = canvas.columns - 2
        canvas.put(texts(.notConfigured), row: 4, column: 1, width: width)
        canvas.put(
            texts(.notConfiguredRemedy), row: 5, column: 1, style: .faint, width: width)
    }
}
