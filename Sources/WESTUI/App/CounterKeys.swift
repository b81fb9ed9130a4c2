import WESModel

/// The keys of the counters on tab 5: the weight of a pulse and the pulse test.
enum CounterKeys {
    /// The keys.
    static let keys: Set<Character> = ["g", "t"]

    static func apply(_ key: Character, _ press: KeyPress, _ state: inout UIState) -> [Effect] {
        guard let source = SelectionRows(state, press.shown).source,
            let counter = press.live.counters.first(where: { $0.source == source })
        else {
            state.notice = state.texts(.counterNone, String(key))
            return []
        }
        if key == "g" {
            state.prompt = TextPrompt(purpose: .weight(source))
        } else if counter.link.isOpen {
            state.prompt = TextPrompt(purpose: .pulses(source))
        } else {
            state.notice = state.texts(
                .outcomeNotOpen, InputName.terminal(source, state.texts))
        }
        return []
    }

    /// The weight that was typed; the engine refuses one that the house contradicts.
    static func weigh(
        _ source: SourceID, _ text: String, _ press: KeyPress, _ state: inout UIState
    ) -> [Effect] {
        guard let weight = PulseWeight(text) else {
            state.notice = state.texts(.promptWeightForm)
            return []
        }
        state.prompt = nil
        return [state.send(.setWeight(source, weight), at: press.at)]
    }

    /// The number that was typed; nothing typed only counts.
    static func test(
        _ source: SourceID, _ text: String, _ press: KeyPress, _ state: inout UIState
    ) {
        let expected = Int(text)
        guard text.isEmpty || expected.map({ (0...9_999).contains($0) }) == true else {
            state.notice = state.texts(.promptWholeNumber)
            return
        }
        state.prompt = nil
        guard let counter = press.live.counters.first(where: { $0.source == source }) else {
            return
        }
        state.pulseTest = PulseTest(counter, expected: expected, at: press.at)
    }

    /// Puts a test away; false where there is none.
    static func escape(_ state: inout UIState) -> Bool {
        guard state.tab == .counters, state.pulseTest != nil else { return false }
        state.pulseTest = nil
        return true
    }
}
