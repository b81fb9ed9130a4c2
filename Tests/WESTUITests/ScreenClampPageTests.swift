import Testing

@testable import WESTUI

@Suite struct ScreenClampPageTests {
    @Test(arguments: ScreenClampPages.screens.map(\.name))
    func `every page of tab 3 is as stored`(_ name: String) throws {
        let screen = try #require(ScreenClampPages.screens.first { $0.name == name })
        for language in Language.allCases {
            compare(
                screen.canvas(24, 80, .complet, language), "\(name).\(language.rawValue).complet")
        }
        compare(screen.canvas(24, 80, .ascii), "\(name).fr.ascii")
        compare(screen.canvas(10, 40), "40x10.\(name).fr.complet")
    }

    @Test(arguments: ["3v-wave", "3m-costs", "3t-right"])
    func `large windows and the sober set are as stored`(_ name: String) throws {
        let screen = try #require(ScreenClampPages.screens.first { $0.name == name })
        compare(screen.canvas(60, 200), "200x60.\(name).fr.complet")
        compare(screen.canvas(24, 80, .sobre), "\(name).fr.sobre")
        compare(screen.canvas(10, 40, .ascii), "40x10.\(name).fr.ascii")
    }

    @Test(arguments: ScreenClampPages.screens.map(\.name))
    func `a page stays inside every window and has no byte above 127 in ASCII`(
        _ name: String
    ) throws {
        let screen = try #require(ScreenClampPages.screens.first { $0.name == name })
        for (rows, columns) in [(24, 80), (10, 40), (60, 200), (12, 79), (24, 60), (11, 100)] {
            for language in Language.allCases {
                let text = screen.canvas(rows, columns, .ascii, language).text
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                #expect(lines.count == rows)
                #expect(lines.allSatisfy { $0.count <= columns })
                #expect(text.utf8.allSatisfy { $0 < 0x80 })
            }
        }
    }

    private func compare(_ canvas: Canvas, _ name: String) {
        #expect(GoldenFile(name).holds(canvas.text + "\n"), "\(name)")
    }
}
