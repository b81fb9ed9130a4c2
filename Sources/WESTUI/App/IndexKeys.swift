import WESModel

/// The key `x` of tab 5: sets the index of a counter, in the unit of its meter.
enum IndexKeys {
    /// Asks for the index.
    static func ask(_ press: KeyPress, _ state: inout UIState) {
        guard let source = SelectionRows(state, press.shown).source,
            press.live.counters.contains(where: { $0.source == source })
        else {
            state.notice = state.texts(.indexNoCounter)
            return
        }
        guard state.frozen == nil else {
            state.notice = state.texts(.clampFrozen)
            return
        }
        let weight = press.live.weight(of: source)
        state.prompt = TextPrompt(purpose: .index(source, weight))
    }

    /// Takes what was typed, and asks once more with the old index beside it.
    static func take(
        _ text: String, of source: SourceID, _ press: KeyPress, _ state: inout UIState
    ) {
        let index = IndexText(of: source, in: press.live, state.numbers)
        guard let pulses = index.pulses(text) else {
            state.notice = state.texts(.promptNumber)
            return
        }
        state.prompt = nil
        state.confirmation = Confirmation(.index(source, pulses), press.live, at: press.at)
    }
}
