import WESModel

/// A state as a table shows it: glyph, word and colour.
struct StateCell: Hashable, Sendable {
    let glyph: String
    let word: String
    let style: Style
    /// True where the tab that holds it gets its `!`.
    let isAlert: Bool

    init(_ mark: StateMark, _ word: String) {
        glyph = mark.glyph
        self.word = word
        style = mark.style
        isAlert = mark.isAlert
    }

    /// A person's word: told from a measure by its colour and by its own words.
    init(byHand word: String) {
        glyph = StateMark.ok.glyph
        self.word = word
        style = Style(colour: .cyan)
        isAlert = false
    }

    /// Where the line or the bus behind a terminal stands; nil while it is open.
    init?(_ link: LinkState, _ texts: Catalogue) {
        switch link {
        case .open: return nil
        case .unconfigured: self.init(.free, texts(.stateFree))
        case .opening: self.init(.running, texts(.stateWaiting))
        case .missing, .unplugged: self.init(.fault, texts(.stateMissing))
        case .permission, .busy, .failed: self.init(.fault, texts(.stateFault))
        }
    }

    /// The worst finding of a terminal among those that say fault or look; nil without one.
    init?(_ terminal: SourceID, in snapshot: Snapshot, _ texts: Catalogue) {
        let states = snapshot.faults.filter { $0.terminal == terminal }.map(\.state)
        if states.contains(.fault) {
            self.init(.fault, texts(.stateFault))
        } else if states.contains(.look) {
            self.init(.look, texts(.stateLook))
        } else {
            return nil
        }
    }

    var text: String { glyph + " " + word }
}
