/// A line plotted on a grid of dots, two wide and four high in each cell.
///
/// The dots are braille in the set `complet`, half blocks in `sobre`; `ascii` has one `*` in each
/// column, where the line leaves it (console.md section 3).
struct BrailleGraph: Hashable, Sendable {
    /// A point: both coordinates from 0 to 1, from the left and from the bottom.
    struct Point: Hashable, Sendable {
        var x: Double
        var y: Double
    }

    let rows: Int
    let columns: Int
    private var dots: [Bool]
    /// The height at which the line leaves each column of dots.
    private var last: [Int?]

    private var width: Int { columns * 2 }
    private var height: Int { rows * 4 }

    init(rows: Int, columns: Int) {
        self.rows = max(rows, 1)
        self.columns = max(columns, 1)
        dots = Array(repeating: false, count: self.rows * self.columns * 8)
        last = Array(repeating: nil, count: self.columns * 2)
    }

    /// Draws a line through points that go from left to right.
    mutating func plot(_ points: [Point]) {
        let places = points.compactMap(place)
        guard let first = places.first else { return }
        set(first.x, first.y)
        for (from, to) in zip(places, places.dropFirst()) { join(from, to) }
    }

    /// Draws the cells that hold a dot.
    func draw(row: Int, column: Int, style: Style = .plain, into canvas: inout Canvas) {
        for y in 0..<rows {
            for x in 0..<columns {
                guard let scalar = scalar(row: y, column: x, canvas.glyphs) else { continue }
                canvas.put(
                    String(Character(scalar)), row: row + y, column: column + x, style: style)
            }
        }
    }

    func place(_ point: Point) -> (x: Int, y: Int)? {
        guard point.x.isFinite, point.y.isFinite else { return nil }
        let x = min(max(point.x, 0), 1) * Double(width - 1)
        let y = min(max(point.y, 0), 1) * Double(height - 1)
        return (Int(x.rounded()), Int(y.rounded()))
    }

    /// Fills every column of dots between two places, so that a steep line has no holes.
    private mutating func join(_ from: (x: Int, y: Int), _ to: (x: Int, y: Int)) {
        var before = from.y
        for x in min(from.x, to.x)...max(from.x, to.x) {
            let share = to.x == from.x ? 1 : Double(x - from.x) / Double(to.x - from.x)
            let y = from.y + Int((share * Double(to.y - from.y)).rounded())
            let start = abs(y - before) > 1 ? before + (y > before ? 1 : -1) : y
            for step in min(start, y)...max(start, y) { set(x, step) }
            last[x] = y
            before = y
        }
    }

    mutating func set(_ x: Int, _ y: Int) {
        guard x >= 0, x < width, y >= 0, y < height else { return }
        dots[(height - 1 - y) * width + x] = true
        last[x] = y
    }

    func scalar(row: Int, column: Int, _ glyphs: GlyphSet) -> Unicode.Scalar? {
        switch glyphs {
        case .complet: braille(row, column)
        case .sobre: block(row, column)
        case .ascii: star(row, column)
        }
    }

    /// The dots of Unicode's braille block: 1–3 and 7 on the left, 4–6 and 8 on the right.
    private func braille(_ row: Int, _ column: Int) -> Unicode.Scalar? {
        let bits: [UInt32] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
        var pattern: UInt32 = 0
        for (index, bit) in bits.enumerated() where isSet(row, column, index / 2, index % 2) {
            pattern |= bit
        }
        return pattern == 0 ? nil : Unicode.Scalar(0x2800 + pattern)
    }

    private func block(_ row: Int, _ column: Int) -> Unicode.Scalar? {
        let halves = [0...1, 2...3].map { range in
            range.contains { isSet(row, column, $0, 0) || isSet(row, column, $0, 1) }
        }
        switch (halves[0], halves[1]) {
        case (true, true): return "█"
        case (true, false): return "▀"
        case (false, true): return "▄"
        case (false, false): return nil
        }
    }

    private func star(_ row: Int, _ column: Int) -> Unicode.Scalar? {
        guard let y = last[column * 2 + 1] ?? last[column * 2] else { return nil }
        return (height - 1 - y) / 4 == row ? "*" : nil
    }

    /// The height at which the line leaves a column of dots; nil where it is not there.
    func height(at x: Int) -> Int? { x >= 0 && x < width ? last[x] : nil }

    /// True where a cell holds a dot.
    func holds(row: Int, column: Int) -> Bool {
        (0..<4).contains { isSet(row, column, $0, 0) || isSet(row, column, $0, 1) }
    }

    /// The dots of two graphs of the same size.
    func union(_ other: BrailleGraph) -> BrailleGraph {
        guard dots.count == other.dots.count else { return self }
        var both = self
        for index in dots.indices where other.dots[index] { both.dots[index] = true }
        return both
    }

    private func isSet(_ row: Int, _ column: Int, _ y: Int, _ x: Int) -> Bool {
        dots[(row * 4 + y) * width + column * 2 + x]
    }
}
