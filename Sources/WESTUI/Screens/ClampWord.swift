import WESModel

/// The direction of a clamp in one word, or what stands in its way.
struct ClampWord {
    let glyph: String
    let word: String
    let style: Style
    let isAlert: Bool

    init(_ clamp: Clamp, _ trouble: StateMark?, _ snapshot: Snapshot, _ texts: Catalogue) {
        if let trouble {
            glyph = trouble.glyph
            word = texts(
                trouble != .mute ? trouble.word : clamp.link.isOpen ? .clampMute : .clampMissing)
            style = trouble.style
            isAlert = trouble.isAlert
            return
        }
        isAlert = false
        let role = clamp.source.number.flatMap { snapshot.unit.clamps[$0]?.role } ?? .load
        switch clamp.direction {
        case .consumption:
            glyph = "▶"
            word = texts(role == .grid ? .flowDraws : .flowConsumes)
            style = Style(colour: .yellow)
        case .injection:
            glyph = "◀"
            word = texts(role == .production ? .flowProduces : .flowInjects)
            style = Style(colour: .cyan)
        case .idle, nil:
            glyph = StateMark.free.glyph
            word = texts(.flowIdle)
            style = StateMark.free.style
        case .unknown:
            glyph = StateMark.look.glyph
            word = texts(.flowUnknown)
            style = Style(colour: .yellow)
        }
    }

    /// The word under `Sens`: the bar beside it is its glyph, except for what is not a direction.
    func text(isTrouble: Bool) -> String { isTrouble ? glyph + " " + word : word }
}
