import Glibc
import Testing

@testable import WESTUI

@Suite struct ScreenGoldenTests {
    private static let source: String = #filePath
    private let folder =
        source.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        .joined(separator: "/") + "/Golden/"

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
        let path = folder + name + ".txt"
        let text = canvas.text + "\n"
        if getenv("WES_UPDATE_GOLDEN") != nil {
            #expect(write(text, to: path), "\(name)")
        }
        #expect(read(path) == text, "\(name)")
    }

    private func read(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { break }
            bytes += chunk.prefix(count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func write(_ text: String, to path: String) -> Bool {
        guard let file = fopen(path, "w") else { return false }
        defer { fclose(file) }
        let bytes = Array(text.utf8)
        return fwrite(bytes, 1, bytes.count, file) == bytes.count
    }
}
