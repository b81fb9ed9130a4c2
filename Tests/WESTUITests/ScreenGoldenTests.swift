import Testing

@testable import WESTUI

@Suite struct ScreenGoldenTests {
    @Test(arguments: ScreenGallery.all.map(\.name))
    func `every screen at 80 by 24 is as stored, in both languages`(_ name: String) {
        for screen in ScreenGallery.all where screen.name == name {
            for language in Language.allCases {
                compare(
                    screen.canvas(24, 80, .complet, language),
                    "\(name).\(language.rawValue).complet")
            }
        }
    }

    @Test(arguments: [GlyphSet.sobre, .ascii])
    func `the other glyph sets are as stored`(_ glyphs: GlyphSet) {
        for screen in ScreenGallery.tabs + ScreenGallery.overlays {
            compare(screen.canvas(24, 80, glyphs), "\(screen.name).fr.\(glyphs.rawValue)")
        }
    }

    @Test(arguments: [(10, 40), (60, 200)])
    func `small and large windows are as stored`(_ size: (Int, Int)) {
        let names = [
            "1-", "3-", "2-teleinfo", "2-historique", "2-help", "2-raw", "2-cut", "2-silent",
        ]
        for screen in ScreenGallery.all
        where names.contains(where: { screen.name.hasPrefix($0) }) {
            let isWhole = ["1-overview", "2-teleinfo", "3-clamps"].contains(screen.name)
            for glyphs in GlyphSet.allCases where glyphs == .complet || isWhole {
                for language in Language.allCases {
                    let suffix = "\(language.rawValue).\(glyphs.rawValue)"
                    compare(
                        screen.canvas(size.0, size.1, glyphs, language),
                        "\(size.1)x\(size.0).\(screen.name).\(suffix)")
                }
            }
        }
    }

    private func compare(_ canvas: Canvas, _ name: String) {
        #expect(GoldenFile(name).holds(canvas.text + "\n"), "\(name)")
    }
}
