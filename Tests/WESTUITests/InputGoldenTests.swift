import Testing
import WESModel

@testable import WESTUI

@Suite struct InputGoldenTests {
    private static let screens = InputScreens.all + BusScreens.all
    private static let names = screens.map(\.name)
    private static let sizes = [(24, 80, ""), (10, 40, "40x10."), (60, 200, "200x60.")]

    @Test(arguments: names)
    func `the screens of tabs 4 to 6 are as stored`(_ name: String) {
        for screen in Self.screens where screen.name == name {
            for (rows, columns, prefix) in Self.sizes {
                for language in Language.allCases {
                    let canvas = screen.canvas(rows, columns, .complet, language)
                    #expect(
                        GoldenFile("\(prefix)\(name).\(language.rawValue).complet")
                            .holds(canvas.text + "\n"), "\(prefix)\(name) \(language)")
                }
            }
            for glyphs in [GlyphSet.sobre, .ascii] {
                let canvas = screen.canvas(24, 80, glyphs)
                #expect(
                    GoldenFile("\(name).fr.\(glyphs.rawValue)").holds(canvas.text + "\n"),
                    "\(name) \(glyphs)")
            }
        }
    }

    @Test(arguments: names)
    func `no line is wider than the window and ASCII stays below 128`(_ name: String) {
        for screen in Self.screens where screen.name == name {
            for (rows, columns, _) in Self.sizes + [(23, 79, ""), (24, 81, "")] {
                for language in Language.allCases {
                    let canvas = screen.canvas(rows, columns, .ascii, language)
                    let lines = canvas.text.split(
                        separator: "\n", omittingEmptySubsequences: false)
                    #expect(lines.count == rows)
                    #expect(lines.allSatisfy { $0.unicodeScalars.count <= columns })
                    #expect(canvas.text.utf8.allSatisfy { $0 < 0x80 })
                    #expect(
                        unknown(canvas) == unknown(screen.canvas(rows, columns, .complet, language))
                    )
                }
            }
        }
    }

    @Test(arguments: names)
    func `the Linux console draws where the full set draws`(_ name: String) {
        for screen in Self.screens where screen.name == name {
            let full = screen.canvas(24, 80, .complet)
            let sober = screen.canvas(24, 80, .sobre)
            for row in 0..<24 {
                let moved = zip(full.row(row), sober.row(row)).contains {
                    ($0.scalar == " ") != ($1.scalar == " ")
                }
                #expect(!moved, "\(name) row \(row)")
            }
        }
    }

    private func unknown(_ canvas: Canvas) -> Int { canvas.text.filter { $0 == "?" }.count }
}
