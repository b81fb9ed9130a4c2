import WESModel

@testable import WESTUI

/// Every screen that has a stored copy: a unit, the keys that lead there, a window.
struct ScreenGallery {
    let name: String
    let fixture: ScreenFixture
    var keys: [Key] = []

    static let tabs: [ScreenGallery] = [
        ScreenGallery("1-overview", .house, "1"), ScreenGallery("2-teleinfo", .house, "2"),
        ScreenGallery("2-historique", .house, "2e"), ScreenGallery("3-clamps", .house, "3"),
        ScreenGallery("4-temperatures", .house, "4"), ScreenGallery("5-counters", .house, "5"),
        ScreenGallery("6-relays", .house, "6"),
    ]

    static let overlays: [ScreenGallery] = [
        ScreenGallery("1-help", .house, "1?"), ScreenGallery("2-help", .house, "2?"),
        ScreenGallery("3-help", .house, "3?"), ScreenGallery("2-raw", .damaged, "2b"),
        ScreenGallery("2-raw-historique", .house, "2eb"), label("STGE"), label("PJOURF+1"),
        label("EAST"), label("SMAXSN"),
        ScreenGallery("2-filter-typing", .house, "2/inj"),
        ScreenGallery(
            name: "2-filter-kept", fixture: .house, keys: keys("2/puiss") + [.enter]),
        ScreenGallery("2-filter-none", .house, "2/zzz"),
        ScreenGallery("2-notice", .house, "2x"), ScreenGallery("2-paused", .house, "2p"),
        ScreenGallery(name: "2-end", fixture: .house, keys: keys("2") + [.end]),
    ]

    static let faults: [ScreenGallery] = ScreenFixture.faults.flatMap { name, fixture in
        [
            ScreenGallery("1-\(name)", fixture, "1"), ScreenGallery("2-\(name)", fixture, "2"),
        ]
    }

    static let clamps: [ScreenGallery] = [
        ScreenGallery("3-turned", .turned, "3"), ScreenGallery("3-no-mains", .noMains, "3"),
        ScreenGallery("3-stale", .stale, "3"), ScreenGallery("3-no-board", .noBoard, "3"),
        ScreenGallery("3-heavy", .heavy, "3"), ScreenGallery("3-by-hand", .byHand, "3"),
        ScreenGallery("3-three-phase", .threePhase, "3"),
        ScreenGallery("1-turned", .turned, "1"), ScreenGallery("1-by-hand", .byHand, "1"),
        ScreenGallery("1-three-phase", .threePhase, "1"),
        ScreenGallery("1-no-mains", .noMains, "1"),
        ScreenGallery(name: "1-end", fixture: .house, keys: keys("1") + [.end]),
    ]

    static let all = tabs + overlays + faults + clamps

    init(name: String, fixture: ScreenFixture, keys: [Key] = []) {
        self.name = name
        self.fixture = fixture
        self.keys = keys
    }

    init(_ name: String, _ fixture: ScreenFixture, _ text: String) {
        self.init(name: name, fixture: fixture, keys: Self.keys(text))
    }

    /// The screen after the keys.
    func canvas(
        _ rows: Int = 24, _ columns: Int = 80, _ glyphs: GlyphSet = .complet,
        _ language: Language = .french
    ) -> Canvas {
        ScreenPainter.draw(
            state(rows, columns, glyphs, language), fixture.snapshot, fixture.details,
            now: ScreenFixture.clock)
    }

    func state(
        _ rows: Int = 24, _ columns: Int = 80, _ glyphs: GlyphSet = .complet,
        _ language: Language = .french
    ) -> UIState {
        var state = UIState()
        state.rows = rows
        state.columns = columns
        state.glyphs = glyphs
        state.language = language
        for key in keys { state.press(key, fixture.snapshot) }
        return state
    }

    private static func label(_ label: String) -> ScreenGallery {
        ScreenGallery(
            name: "2-label-\(label)", fixture: .house,
            keys: keys("2/" + label) + [.enter, .enter])
    }

    static func keys(_ text: String) -> [Key] { text.map { .character($0) } }
}

extension UIState {
    /// Presses one key; answers with what must be done outside.
    @discardableResult
    mutating func press(_ key: Key, _ snapshot: Snapshot = ScreenFixture.house.snapshot) -> [Effect]
    {
        UIUpdate.apply(.key(key, burst: false), to: &self, snapshot)
    }

    /// Presses the keys of a text.
    mutating func type(_ text: String, _ snapshot: Snapshot = ScreenFixture.house.snapshot) {
        for character in text { press(.character(character), snapshot) }
    }
}
