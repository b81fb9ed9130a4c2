/// Draws a question: 60 columns by 11 rows, or the whole width of a narrow window.
struct ConfirmationBox {
    let state: UIState
    let text: ConfirmationText

    private static let width = 60
    private static let height = 11

    func draw(into canvas: inout Canvas) {
        let isNarrow = canvas.columns < 80
        let left = isNarrow ? 0 : 10
        let width = isNarrow ? canvas.columns : Self.width
        let body = body(width: width, room: max(canvas.rows - 4, 1))
        // The key bar stays in sight below.
        let height = min(max(body.count + 3, Self.height), canvas.rows - 1)
        let top = max(min(9, canvas.rows - 1 - height), 0)
        frame(top: top, left: left, width: width, height: height, &canvas)
        let first = height - 3 > body.count && !isNarrow ? top + 2 : top + 1
        for (offset, line) in body.enumerated() {
            canvas.put(
                line.text, row: first + offset, column: left + 1, style: line.style,
                width: width - 2)
        }
        buttons(row: top + height - 2, left: left, width: width, &canvas)
    }

    private struct Line {
        var text: String
        var style = Style.plain
        var isBlank: Bool { text.isEmpty }
    }

    /// The lines above the buttons; what there is no room for goes, the safety clause never.
    private func body(width: Int, room: Int) -> [Line] {
        let margin = width < Self.width ? 1 : 2
        let safety = (text.safety.map { TextBlock.lines($0, width: width - margin * 2 - 2) } ?? [])
            .map {
                Line(
                    text: String(repeating: " ", count: margin) + $0,
                    style: Style(colour: .yellow, bold: true))
            }
        var fields = text.fields
        var lines = fields.flatMap { field($0, width) }
        while lines.count + safety.count > room, fields.count > 1,
            let least = fields.map(\.rank).min(),
            let index = fields.lastIndex(where: { $0.rank == least })
        {
            fields.remove(at: index)
            lines = fields.flatMap { field($0, width) }
        }
        lines = Array(lines.prefix(max(room - safety.count, 0)))
        if lines.count + safety.count + 2 <= room, !safety.isEmpty { lines.append(Line(text: "")) }
        return lines + safety
    }

    private func field(_ field: ConfirmationText.Field, _ width: Int) -> [Line] {
        guard width >= Self.width else {
            let text = field.name.isEmpty ? field.value : self.text.joined(field)
            return TextBlock.lines(text, width: width - 4).map { Line(text: " " + $0) }
        }
        let start = field.name.isEmpty ? 2 : 23
        let parts = TextBlock.lines(field.value, width: max(width - start - 3, 8))
        return parts.enumerated().map { part in
            let name = part.offset == 0 ? "  " + field.name : ""
            let least = field.name.isEmpty ? 0 : 1
            let gap = String(repeating: " ", count: max(start - name.count, least))
            return Line(text: name + gap + part.element)
        }
    }

    private func frame(
        top: Int, left: Int, width: Int, height: Int, _ canvas: inout Canvas
    ) {
        let right = left + width - 1
        for row in top..<top + height {
            // What is beside the box would read as a part of it.
            canvas.fill(row: row, with: " ")
            canvas.put("│", row: row, column: left)
            canvas.put("│", row: row, column: right)
        }
        for (row, corners) in [(top, "┌┐"), (top + height - 1, "└┘")] {
            canvas.fill(row: row, from: left + 1, to: right, with: "─")
            canvas.put(String(corners.prefix(1)), row: row, column: left)
            canvas.put(String(corners.suffix(1)), row: row, column: right)
        }
        canvas.put(
            " " + text.title + " ", row: top, column: left + 2, style: .strong, width: width - 3)
    }

    /// Both buttons, with marks around the one that has the focus.
    private func buttons(row: Int, left: Int, width: Int, _ canvas: inout Canvas) {
        let cancel = "[ " + text.cancel + " ]"
        let confirm = "[ " + text.confirm + " ]"
        let isWide = width >= Self.width
        let first = left + (isWide ? 11 : 3)
        let second = isWide ? left + 36 : left + width - 4 - confirm.count
        let isOnConfirm = text.question.isConfirmFocused
        let hasFocus = text.hasFocus
        button(cancel, row, first, isFocused: hasFocus && !isOnConfirm, &canvas)
        button(confirm, row, second, isFocused: hasFocus && isOnConfirm, &canvas)
        guard !text.question.typed.isEmpty else { return }
        canvas.restyle(row: row, from: second + 2, to: second + 2 + text.question.typed.count) {
            $0.reverse.toggle()
            $0.bold = true
        }
    }

    private func button(
        _ text: String, _ row: Int, _ column: Int, isFocused: Bool, _ canvas: inout Canvas
    ) {
        canvas.put(text, row: row, column: column, style: isFocused ? .reversed : .plain)
        guard isFocused else { return }
        canvas.put("›", row: row, column: column - 2, style: .strong)
        canvas.put("‹", row: row, column: column + text.count + 1, style: .strong)
    }
}
