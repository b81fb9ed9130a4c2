import WESModel

/// The keys of a question: all of them cancel or do nothing, except the way that confirms.
enum ConfirmationKeys {
    static func apply(_ press: KeyPress, _ state: inout UIState) -> [Effect] {
        guard let question = state.confirmation else { return [] }
        if case .contactor(let source, let next) = question.subject,
            let answer = answer(press.key)
        {
            guard isDeliberate(question, press, &state) else { return [] }
            return contactor(source, answer, before: next, press, &state)
        }
        switch press.key {
        case .enter where question.isConfirmFocused:
            return confirm(question, press, &state)
        case .escape, .enter, .function(10), .character("n"), .character("N"), .character("q"),
            .character("Q"):
            state.confirmation = nil
        case .tab, .backTab, .left, .right:
            if case .contactor = question.subject { return [] }
            state.confirmation?.isConfirmFocused.toggle()
        case .character(let digit) where ("0"..."9").contains(digit) && !question.digits.isEmpty:
            return type(digit, question, press, &state)
        case .character(let other):
            state.notice = state.texts(.confirmNoEffect, String(other))
        default: break
        }
        return []
    }

    /// Yes and no in both languages; nil for another key.
    private static func answer(_ key: Key) -> Bool? {
        switch key {
        case .character("o"), .character("O"), .character("y"), .character("Y"): true
        case .character("n"), .character("N"): false
        default: nil
        }
    }

    private static func type(
        _ digit: Character, _ question: Confirmation, _ press: KeyPress, _ state: inout UIState
    ) -> [Effect] {
        guard isDeliberate(question, press, &state) else { return [] }
        let typed = question.typed + String(digit)
        guard question.digits.hasPrefix(typed) else {
            state.confirmation?.typed = ""
            state.notice = state.texts(.confirmWrongDigit, question.digits)
            return []
        }
        state.confirmation?.typed = typed
        return typed == question.digits ? carryOut(question, press, &state) : []
    }

    private static func confirm(
        _ question: Confirmation, _ press: KeyPress, _ state: inout UIState
    ) -> [Effect] {
        guard isDeliberate(question, press, &state) else { return [] }
        return carryOut(question, press, &state)
    }

    /// A person who has read the question: not at once, not with a held key, not by a paste.
    private static func isDeliberate(
        _ question: Confirmation, _ press: KeyPress, _ state: inout UIState
    ) -> Bool {
        if !press.isBurst, press.at - question.openedAt >= Confirmation.deadTime { return true }
        state.notice = state.texts(.confirmTooEarly)
        return false
    }

    private static func carryOut(
        _ question: Confirmation, _ press: KeyPress, _ state: inout UIState
    ) -> [Effect] {
        state.confirmation = nil
        switch question.subject {
        case .set(let source, let position):
            return [state.send(.setRelay(source, position, by: state.user), at: press.at)]
        case .test(let source):
            let command = Command.testRelay(source, Confirmation.testTime, by: state.user)
            return [state.send(command, at: press.at)]
        case .arm(let source):
            state.armed = ArmedRelay(source: source, until: press.at + ArmedRelay.time)
            return []
        case .calibrate(let source, let step):
            return [state.send(.calibrate(source, step), at: press.at)]
        case .undoCalibration(let source):
            return [state.send(.undoCalibration(source), at: press.at)]
        case .invert(let source, let isInverted):
            return [state.send(.invert(source, isInverted), at: press.at)]
        case .replace(let old, let new):
            return [state.send(.replaceProbe(old, by: new), at: press.at)]
        case .index(let source, let pulses):
            let command = Command.setIndex(source, pulses: pulses, by: state.user)
            return [state.send(command, at: press.at)]
        case .keepMap: return [state.send(.keepOneWireMap, at: press.at)]
        case .quit: return [.quit]
        case .contactor: return []
        }
    }

    /// The answer is kept, then the test or the closing is asked for, unless it is refused.
    private static func contactor(
        _ source: SourceID, _ answer: Bool, before next: Confirmation.Next, _ press: KeyPress,
        _ state: inout UIState
    ) -> [Effect] {
        let name = InputName.terminal(source, state.texts)
        let kind = press.live.description(of: source)?.kind
        if next == .test, kind == .inductive, !answer {
            state.confirmation = nil
            state.notice = state.texts(.relayNeedsContactor, name)
        } else {
            let subject: Confirmation.Subject =
                next == .test ? .test(source) : .set(source, .closed)
            state.confirmation = Confirmation(subject, press.live, at: press.at)
            state.notice = state.texts(answer ? .relayHasContactor : .relayHasNoContactor, name)
        }
        return [state.send(.setContactor(source, answer), at: press.at)]
    }
}
