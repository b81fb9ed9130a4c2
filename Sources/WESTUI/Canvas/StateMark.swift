import WESModel

/// A state by its three carriers: glyph, word and colour (console.md section 3).
enum StateMark: Hashable, Sendable {
    case ok, look, fault, mute, running, free, stale
    /// A person's word in place of a measure.
    case byHand
    /// No evidence yet.
    case todo

    /// The mark of a judgement.
    init(_ state: CheckState) {
        switch state {
        case .ok: self = .ok
        case .look: self = .look
        case .fault: self = .fault
        case .todo: self = .todo
        case .free: self = .free
        }
    }

    /// The mark of a point of the checklist.
    init(_ point: CheckPoint) {
        self = point.validation != nil && point.state == .ok ? .byHand : StateMark(point.state)
    }

    var glyph: String {
        switch self {
        case .ok, .byHand: "✓"
        case .look: "!"
        case .fault, .mute: "✗"
        case .running: ">"
        case .free, .todo: "·"
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
        case .byHand: .stateByHand
        case .todo: .stateTodo
        }
    }

    var style: Style {
        switch self {
        case .ok: Style(colour: .green)
        case .look: Style(colour: .yellow, bold: true)
        case .fault, .mute: Style(colour: .red, reverse: true)
        case .running: Style(colour: .cyan, bold: true)
        case .free, .todo: Style(dim: true)
        case .stale: Style(colour: .yellow, dim: true)
        case .byHand: Style(colour: .cyan)
        }
    }

    /// True where the tab that holds it gets its `!`.
    var isAlert: Bool { self == .look || self == .fault || self == .mute }
}
