/// What a rule or the checklist says of a point.
public enum CheckState: String, Sendable, Codable {
    /// Measured, and inside its rule.
    case ok
    /// Measured, but the rule says look.
    case look
    /// Missing or wrong.
    case fault
    /// No evidence yet.
    case todo
    /// Nothing is configured here.
    case free
}

extension CheckState {
    /// How much a state weighs against another: fault, look, todo, ok, free.
    var severity: Int {
        switch self {
        case .fault: 4
        case .look: 3
        case .todo: 2
        case .ok: 1
        case .free: 0
        }
    }
}
