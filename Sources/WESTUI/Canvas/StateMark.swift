/// A state by its three carriers: glyph, word and colour (console.md section 3).
enum StateMark: Hashable, Sendable {
    case ok, look, fault, mute, running, free, stale

    var glyph: String {
        switch self {
        case .ok: "✓"
        case .look: "!"
        case .fault, .mute: "✗"
        case .running: ">"
        case .free: "·"
        case .stale: "~"
        }
    }

    var word: Phrase {
        switch self {
        case .ok: .stateOk
        case .look: .stateLook
        case .fault: .stateFault
        case .mute: .stateMute
        case .running: .stateRunning
        case .free: .stateFree
        case .stale: .stateStale
        }
    }

    var style: Style {
        switch self {
        case .ok: Style(colour: .green)
        case .look: Style(colour: .yellow, bold: true)
        case .fault, .mute: Style(colour: .red, reverse: true)
        case .running: Style(colour: .cyan, bold: true)
        case .free: Style(dim: true)
        case .stale: Style(colour: .yellow, dim: true)
        }
    }

    /// True where the tab that holds it gets its `!`.
    var isAlert: Bool { self == .look || self == .fault || self == .mute }
}
