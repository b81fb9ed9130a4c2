/// One rule held against one terminal, as `wes check` lists them.
public struct Check: Sendable, Equatable {
    /// The code of the rule.
    public var code: FaultCode
    /// The terminal, or the area where no single one owns it.
    public var terminal: SourceID
    /// Its state; a person's word over something to do or to look at makes it ok.
    public var state: CheckState
    /// False where this source cannot show it: then nothing is said, never ok.
    public var isObservable: Bool
    /// The finding; nil without one.
    public var fault: Fault?
    /// A person's word; nil without one.
    public var validation: Validation?

    /// Every rule on every configured terminal, in the order of work on site.
    public static func all(_ snapshot: Snapshot, at now: Instant) -> [Check] {
        let answers = Rules.answers(snapshot, at: now)
        let checks = answers.map { answer -> Check in
            let fault = snapshot.faults.first { $0.key == answer.key }
            return check(answer, fault, snapshot.validations[answer.terminal])
        }
        let ordered = checks.enumerated().sorted { left, right in
            let one = Checklist.rank(left.element.terminal)
            let other = Checklist.rank(right.element.terminal)
            return one == other ? left.offset < right.offset : one < other
        }
        return ordered.map(\.element)
    }

    private static func check(
        _ answer: RuleAnswer, _ fault: Fault?, _ validation: Validation?
    ) -> Check {
        var isObservable = true
        var state = fault?.state ?? .ok
        if fault == nil {
            switch answer.verdict {
            case .good, .undecided: break
            case .firing, .waiting, .unknown: state = .todo
            case .unobservable:
                isObservable = false
                state = .free
            }
        }
        let isWord = validation != nil && (state == .todo || state == .look)
        return Check(
            code: answer.code, terminal: answer.terminal, state: isWord ? .ok : state,
            isObservable: isObservable, fault: fault, validation: isWord ? validation : nil)
    }
}
