import Testing

@testable import WESTUI

@Suite struct BrailleGraphTests {
    private func text(_ graph: BrailleGraph, _ glyphs: GlyphSet) -> [String] {
        var canvas = Canvas(rows: graph.rows, columns: graph.columns, glyphs: glyphs)
        graph.draw(row: 0, column: 0, into: &canvas)
        return canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }

    private func line(_ points: [(Double, Double)], rows: Int, columns: Int) -> BrailleGraph {
        var graph = BrailleGraph(rows: rows, columns: columns)
        graph.plot(points.map { BrailleGraph.Point(x: $0.0, y: $0.1) })
        return graph
    }

    @Test func `a level line runs along one row of dots`() {
        #expect(text(line([(0, 0), (1, 0)], rows: 2, columns: 3), .complet) == ["", "⣀⣀⣀"])
        #expect(text(line([(0, 1), (1, 1)], rows: 2, columns: 3), .complet) == ["⠉⠉⠉", ""])
    }

    @Test func `a rising line has no hole in any column of dots`() {
        #expect(text(line([(0, 0), (1, 1)], rows: 1, columns: 2), .complet) == ["⡠⠊"])
        #expect(text(line([(0, 0), (1, 1)], rows: 2, columns: 1), .complet) == ["⢸", "⡸"])
    }

    @Test func `a step is drawn upright and its two sides stand`() {
        let graph = line([(0, 0), (0, 1), (1, 1)], rows: 2, columns: 2)
        #expect(text(graph, .complet) == ["⡏⠉", "⡇"])
    }

    @Test func `half blocks stand where the dots are`() {
        let graph = line([(0, 0), (1, 1)], rows: 2, columns: 4)
        #expect(text(graph, .sobre) == ["  ▄▀", "▄▀"])
        #expect(text(line([(0, 0), (0, 1)], rows: 1, columns: 1), .sobre) == ["█"])
    }

    @Test func `ASCII has one star in each column that holds a point`() {
        let graph = line([(0, 0), (1, 1)], rows: 3, columns: 5)
        let lines = text(graph, .ascii)
        for column in 0..<5 {
            let stars = lines.count { Array($0).count > column && Array($0)[column] == "*" }
            #expect(stars == 1)
        }
        #expect(lines.last?.first == "*")
    }

    @Test func `values outside the plot are held at its edges and others are left out`() {
        let graph = line([(-3, -5), (2, 9)], rows: 1, columns: 1)
        #expect(text(graph, .sobre) == ["█"])
        #expect(text(line([(.nan, 0), (0, .infinity)], rows: 1, columns: 2), .complet) == [""])
    }

    @Test func `one point is one dot and a graph has at least a cell`() {
        #expect(text(line([(0.5, 0.5)], rows: 1, columns: 2), .complet) == [" ⠂"])
        #expect(BrailleGraph(rows: -4, columns: 0).columns == 1)
    }

    @Test func `bars are eighths and the smallest is seen`() {
        var canvas = Canvas(rows: 2, columns: 6, glyphs: .complet)
        ColumnBars(values: [0, 1, 8, 100, 16, -5], full: 100, rows: 2).draw(
            row: 0, column: 0, into: &canvas)
        #expect(canvas.text == "   █\n ▁▁█▃")
        var wide = Canvas(rows: 1, columns: 6, glyphs: .ascii)
        ColumnBars(values: [1, 2], full: 2, rows: 1, barWidth: 3).draw(
            row: 0, column: 0, into: &wide)
        #expect(wide.text == "######")
    }
}
