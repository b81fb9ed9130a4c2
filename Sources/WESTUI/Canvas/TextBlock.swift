/// Text broken at spaces into the width of a block.
enum TextBlock {
    /// The lines of a text; a word longer than the width is cut.
    static func lines(_ text: String, width: Int) -> [String] {
        let width = max(width, 1)
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ", omittingEmptySubsequences: true) {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
            while line.count > width {
                lines.append(String(line.prefix(width)))
                line = String(line.dropFirst(width))
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// Draws the lines from a row on.
    static func draw(
        _ text: String, row: Int, column: Int, width: Int, style: Style = .plain,
        into canvas: inout Canvas
    ) {
        for (offset, line) in lines(text, width: width).enumerated() {
            canvas.put(line, row: row + offset, column: column, style: style)
        }
    }
}
