import ArgumentParser

/// The options of the screen.
struct LookOptions: ParsableArguments {
    @Option(help: "The tab to open: ensemble, teleinfo, pinces, temperatures, compteurs, relais.")
    var tab: String?

    @Flag(help: "No colours: bold, reverse and underline only.")
    var noColor = false

    @Option(help: "The characters: complet, sobre or ascii; default: what the terminal can draw.")
    var glyphs: String?

    @Flag(help: "No key changes anything.")
    var readonly = false

    @Flag(help: "Print one screen as text and end; needs no terminal.")
    var dump = false

    @Option(help: "The size of the printed screen, with --dump.")
    var size = ScreenSize(columns: 80, rows: 24)

    mutating func validate() throws {
        if let tab, Tab(name: tab) == nil {
            throw ValidationError(
                "--tab \(tab): use ensemble, teleinfo, pinces, temperatures, compteurs or relais.")
        }
        if let glyphs, GlyphSet(rawValue: glyphs) == nil {
            throw ValidationError("--glyphs \(glyphs): use complet, sobre or ascii.")
        }
    }

    /// The state that the screen starts with.
    func state(language: Language, glyphs found: GlyphSet) -> UIState {
        var state = UIState()
        state.language = language
        state.isReadOnly = readonly
        state.glyphs = glyphs.flatMap(GlyphSet.init(rawValue:)) ?? found
        // The first screen is the answer: the checklist.
        state.tab = tab.flatMap(Tab.init(name:)) ?? .overview
        return state
    }
}
