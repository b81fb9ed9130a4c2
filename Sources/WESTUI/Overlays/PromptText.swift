import WESModel

/// The message line while a text is typed: what is asked, and the end of the text.
struct PromptText {
    let prompt: TextPrompt
    let state: UIState

    /// One line; in a small window the question is short, and the text loses its beginning.
    var line: String {
        let whole = line(prompt.text)
        let room = state.columns - 2
        guard state.isCompact, whole.count > room else { return whole }
        let kept = max(room - (whole.count - prompt.text.count) - 1, 1)
        return line("…" + prompt.text.suffix(kept))
    }

    private func line(_ text: String) -> String {
        let texts = state.texts
        switch prompt.purpose {
        case .name(let source):
            return state.isCompact
                ? texts(.promptNameShort, text)
                : texts(.promptName, InputName.any(source, texts), text)
        case .validator(let source):
            return state.isCompact
                ? texts(.promptValidatorShort, text)
                : texts(.promptValidator, InputName.any(source, texts), text)
        case .reason(let source, _):
            return state.isCompact
                ? texts(.promptReasonShort, text)
                : texts(.promptReason, InputName.any(source, texts), text)
        case .weight(let source):
            return state.isCompact
                ? texts(.promptWeightShort, text)
                : texts(.promptWeight, InputName.any(source, texts), text)
        case .pulses(let source):
            return state.isCompact
                ? texts(.promptPulsesShort, text)
                : texts(.promptPulses, InputName.any(source, texts), text)
        case .divider(let source):
            return state.isCompact
                ? texts(.promptDividerShort, text)
                : texts(.promptDivider, InputName.any(source, texts), text)
        case .load(let source):
            return state.isCompact
                ? texts(.promptLoadShort, text)
                : texts(.promptLoad, InputName.any(source, texts), text)
        case .index(let source, let weight):
            let unit = IndexText(weight: weight, numbers: state.numbers).unit
            return state.isCompact
                ? texts(.promptIndexShort, unit, text)
                : texts(.promptIndex, InputName.any(source, texts), unit, text)
        case .reference(let source, let choice):
            let what = texts(
                choice == .load ? .promptPower : choice == .current ? .promptCurrent : .promptVolts)
            return state.isCompact
                ? texts(.promptReferenceShort, what, text)
                : texts(.promptReference, InputName.any(source, texts), what, text)
        }
    }
}
