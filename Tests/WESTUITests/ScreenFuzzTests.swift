import Testing
import WESModel

@testable import WESTUI

@Suite struct ScreenFuzzTests {
    /// A linear congruential generator: the same keys at every run.
    private struct Keys: RandomNumberGenerator {
        var state: UInt64 = 42
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state
        }
    }

    private static let keys: [Key] =
        (0x20...0x7E).compactMap { Unicode.Scalar($0).map { .character(Character($0)) } } + [
            .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter, .tab, .backTab,
            .backspace, .delete, .escape, .function(1), .function(5), .control("l"),
            .pasted("é\u{1B}[31m\u{0}漢"), .character("é"), .character("👍🏽"), .down, .end, .enter,
            .escape, .escape, .character("?"), .character("b"), .character("e"), .character("/"),
        ]

    @Test func `20 000 random keys on windows of any size never draw outside`() {
        var random = Keys()
        var fixtures =
            ScreenFixture.faults.map(\.1) + ScreenGallery.clamps.map(\.fixture)
            + [.house, .damaged]
        var fixture = ScreenFixture.house
        var state = UIState()
        for step in 0..<20_000 {
            if step % 500 == 0 { fixture = fixtures.randomElement(using: &random) ?? fixture }
            if step % 50 == 0 {
                let rows = Int.random(in: 1...60, using: &random)
                let columns = Int.random(in: 1...200, using: &random)
                _ = UIUpdate.apply(
                    .resized(rows: rows, columns: columns), to: &state, fixture.snapshot)
                state.glyphs = GlyphSet.allCases.randomElement(using: &random) ?? .ascii
                state.language = Language.allCases.randomElement(using: &random) ?? .french
            }
            let key = Self.keys.randomElement(using: &random) ?? .escape
            _ = UIUpdate.apply(
                .key(key, burst: false), to: &state, fixture.snapshot, fixture.details)
            guard step % 20 == 0 else { continue }
            let canvas = ScreenPainter.draw(
                state, fixture.snapshot, fixture.details, now: ScreenFixture.clock)
            #expect(canvas.rows == state.rows && canvas.columns == state.columns)
            let lines = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count == state.rows)
            #expect(lines.allSatisfy { $0.unicodeScalars.count <= state.columns })
        }
        fixtures.removeAll()
    }
}
