/// What a rule sees in one snapshot, without waiting for it to last.
public struct RuleFinding: Hashable, Sendable {
    /// The code of the rule.
    public var code: FaultCode
    /// The terminal, or the area where no single one owns it.
    public var terminal: SourceID
    /// What it makes of the terminal.
    public var state: CheckState

    /// Everything that fires now.
    public static func all(in snapshot: Snapshot, at now: Instant) -> [RuleFinding] {
        Rules.answers(snapshot, at: now).compactMap { answer in
            guard case .firing = answer.verdict else { return nil }
            return RuleFinding(
                code: answer.code, terminal: answer.terminal,
                state: answer.state ?? answer.code.state)
        }
    }

    /// True where it is about a terminal, or about all of its area.
    public func concerns(_ source: SourceID) -> Bool {
        terminal == source || (terminal.number == nil && terminal.area == source.area)
    }
}
