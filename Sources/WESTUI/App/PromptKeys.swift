import WESModel

/// A name or a validation while it is typed: every printable key is text, `Échap` cancels.
enum PromptKeys {
    static func apply(_ press: KeyPress, _ state: inout UIState) -> [Effect] {
        switch press.key {
        case .character(let character): state.prompt?.append(String(character))
        case .pasted(let text): state.prompt?.append(text)
        case .backspace:
            if state.prompt?.text.isEmpty == false { state.prompt?.text.removeLast() }
        case .control("u"): state.prompt?.text = ""
        case .escape: state.prompt = nil
        case .enter: return accept(press, &state)
        default: break
        }
        return []
    }

    private static func accept(_ press: KeyPress, _ state: inout UIState) -> [Effect] {
        guard let prompt = state.prompt else { return [] }
        let text = prompt.trimmed
        switch prompt.purpose {
        case .name(let source):
            state.prompt = nil
            guard text != press.live.name(of: source) ?? "" else { return [] }
            return [state.send(.rename(source, text), at: press.at)]
        case .validator(let source):
            guard !text.isEmpty else { return ask(&state) }
            state.validator = text
            state.prompt = TextPrompt(purpose: .reason(source, by: text))
        case .reason(let source, let by):
            guard !text.isEmpty else { return ask(&state) }
            state.prompt = nil
            // It may have gone wrong, or right, while the reason was typed.
            if let refusal = validationRefusal(of: source, press, state) {
                state.notice = refusal
                return []
            }
            return [state.send(.validate(source, by: by, reason: text), at: press.at)]
        case .weight(let source): return CounterKeys.weigh(source, text, press, &state)
        case .pulses(let source): CounterKeys.test(source, text, press, &state)
        case .load(let source): return test(source, text, press, &state)
        case .reference(let source, let choice):
            calibrate(source, choice, text, press, &state)
        case .divider(let source): DividerKeys.take(source, text, press, &state)
        case .index(let source, _): IndexKeys.take(text, of: source, press, &state)
        }
        return []
    }

    /// An empty text is a load that nobody knows.
    private static func test(
        _ source: SourceID, _ text: String, _ press: KeyPress, _ state: inout UIState
    ) -> [Effect] {
        guard let load = text.isEmpty ? .unknown : TypedNumber(text)?.load else {
            state.notice = state.texts(.promptNumber)
            return []
        }
        state.prompt = nil
        return [state.send(.startStepTest(source, load: load), at: press.at)]
    }

    private static func calibrate(
        _ source: SourceID, _ choice: CalibrationChoice, _ text: String, _ press: KeyPress,
        _ state: inout UIState
    ) {
        guard let value = TypedNumber(text)?.value(for: choice), let step = choice.step(value)
        else {
            state.notice = state.texts(.promptNumber)
            return
        }
        state.prompt = nil
        state.confirmation = Confirmation(.calibrate(source, step), press.live, at: press.at)
    }

    /// Why a person's word is not taken on a point; nil where it is.
    static func validationRefusal(
        of source: SourceID, _ press: KeyPress, _ state: UIState
    ) -> String? {
        let checklist = Checklist(press.live, at: press.at)
        guard !checklist.canValidate(source) else { return nil }
        switch checklist.point(source)?.state {
        case .ok: return state.texts(.validationNeedless)
        case .fault: return state.texts(.validationRefused)
        case .look, .todo, .free, nil: return state.texts(.noEffectAnywhere, "v")
        }
    }

    private static func ask(_ state: inout UIState) -> [Effect] {
        state.notice = state.texts(.promptEmpty)
        return []
    }
}
