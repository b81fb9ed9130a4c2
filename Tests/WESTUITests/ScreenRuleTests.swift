import Testing
import WESModel

@testable import WESTUI

@Suite struct ScreenRuleTests {
    private static let sizes = [(24, 80), (10, 40), (60, 200), (23, 79)]

    @Test func `no line is wider than the window, in any set and language`() {
        for screen in ScreenGallery.all {
            for (rows, columns) in Self.sizes {
                for glyphs in GlyphSet.allCases where columns <= 80 || glyphs == .ascii {
                    for language in Language.allCases {
                        let text = screen.canvas(rows, columns, glyphs, language).text
                        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                        #expect(lines.count == rows)
                        #expect(lines.allSatisfy { $0.unicodeScalars.count <= columns })
                    }
                }
            }
        }
    }

    @Test func `the ASCII set writes no byte above 127 and no unknown character`() {
        for screen in ScreenGallery.all {
            for language in Language.allCases {
                let text = screen.canvas(24, 80, .ascii, language).text
                #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(screen.name)")
                let plain = screen.canvas(24, 80, .complet, language).text
                #expect(
                    text.filter { $0 == "?" }.count == plain.filter { $0 == "?" }.count,
                    "\(screen.name)")
            }
        }
    }

    @Test func `the three sets put every character in the same place`() {
        for screen in ScreenGallery.all {
            let full = screen.canvas(24, 80, .complet)
            // A plot in ASCII has one star in each column, however steep the line.
            let hasPlot = screen.name == "4-temperatures"
            for glyphs in [GlyphSet.sobre, .ascii] where glyphs != .ascii || !hasPlot {
                let other = screen.canvas(24, 80, glyphs)
                for row in 0..<24 {
                    let blanks = zip(full.row(row), other.row(row)).filter {
                        // The set has no sign for degrees, and a space in its place.
                        $0.scalar != "°" && ($0.scalar == " ") != ($1.scalar == " ")
                    }
                    #expect(blanks.isEmpty, "\(screen.name) row \(row)")
                }
            }
        }
    }

    @Test func `the table of tab 2 stands in the columns of the design`() {
        let canvas = ScreenGallery("2", .house, "2").canvas()
        let lines = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
        let row = Array(lines[13])
        #expect(String(row[1..<5]) == "EAST")
        #expect(String(row[13..<20]) == "Énergie")
        #expect(String(row[56...65]) == "14 328 751")
        #expect(String(row[67...68]) == "Wh")
        #expect(String(row[76...78]) == "1 s")
    }

    @Test func `a stale value stays shown with its age and a mark`() {
        for size in [(24, 80), (10, 40)] {
            let text = ScreenGallery("2", .cut, "2").canvas(size.0, size.1).text
            #expect(text.contains("021861348921"))
            #expect(text.contains("~25 s"))
        }
        #expect(!ScreenGallery("2", .house, "2").canvas().text.contains("~"))
    }

    @Test func `a state keeps its glyph and its word without colour`() {
        for (name, fixture) in ScreenFixture.faults {
            for size in [(24, 80), (10, 40)] {
                let text = ScreenGallery("1", fixture, "1").canvas(size.0, size.1).text
                let points = Checklist(fixture.snapshot, at: ScreenFixture.clock.instant).points
                guard let point = points.first else { continue }
                let mark = OverviewTable.mark(of: point)
                let word = OverviewTable.word(of: mark, Catalogue(language: .french))
                #expect(text.contains(mark.glyph + " " + word), "\(name)")
            }
        }
    }

    @Test func `what mends a fault is on tab 2 in whole`() {
        for (name, fixture) in ScreenFixture.faults {
            for language in Language.allCases {
                var state = UIState()
                state.language = language
                let finding = Finding(fixture.snapshot.teleinfo[0], state, ScreenFixture.clock)
                guard let action = finding.action else { continue }
                let text = ScreenGallery("2", fixture, "2").canvas(24, 80, .complet, language).text
                let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" })
                let wanted = action.split(separator: " ")
                #expect(
                    words.joined(separator: " ").contains(wanted.joined(separator: " ")),
                    "\(name) \(language)")
            }
        }
    }
}
