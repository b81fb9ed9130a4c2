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
