import WESModel

/// What is only the screen's business.
struct UIState: Sendable {
    var rows = 24
    var columns = 80
    var glyphs = GlyphSet.complet
    var language = Language.french
    var isReadOnly = false
    var tab = Tab.teleinfo
    /// The téléinfo input shown, 0 or 1.
    var input = 0
    /// The selected item of each tab, by name, so that it follows the item.
    var selection: [Tab: String] = [:]
    /// The first line shown of each tab.
    var scroll: [Tab: Int] = [:]
    /// The filter of each table, by the tab that shows it.
    var filters: [Tab: String] = [:]
    /// The filter of the journal.
    var journalFilter = ""
    var isFiltering = false
    /// The scale of the bars of tab 3.
    var clampScale = ClampScale.auto
    /// True while tab 4 sorts its probes by slope, the one warmed in a hand first.
    var isLocating = false
    /// The order of the probes of tab 4 while none is located.
    var probeOrder = ProbeOrder.number
    /// The relay that is armed; the title counts down.
    var armed: ArmedRelay?
    /// The counters whose lamp is lit, and until when.
    var lamps: [SourceID: Instant] = [:]
    var overlay: Overlay?
    var overlayScroll = 0
    /// The snapshot shown while frozen.
    var frozen: Snapshot?
    /// What the last key had to say; it goes with the next key.
    var notice: String?

    var texts: Catalogue { Catalogue(language: language) }
    var numbers: NumberFormat { NumberFormat(language: language) }

    /// The filter of the table in front.
    var filter: String {
        get { overlay == .journal ? journalFilter : filters[tab] ?? "" }
        set {
            if overlay == .journal { journalFilter = newValue } else { filters[tab] = newValue }
        }
    }

    /// Less than 80×24: the layout of console.md section 9.
    var isCompact: Bool { columns < 80 || rows < 24 }
    /// Too small for any layout.
    var isTooSmall: Bool { columns < 40 || rows < 10 }
}
