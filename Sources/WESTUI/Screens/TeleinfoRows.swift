import WESModel

/// The labels of the input shown, after the filter.
enum TeleinfoRows {
    static func input(_ state: UIState, _ snapshot: Snapshot) -> TeleinfoInput {
        snapshot.teleinfo.indices.contains(state.input)
            ? snapshot.teleinfo[state.input] : TeleinfoInput(source: .teleinfo(1))
    }

    /// Those whose label, meaning or value holds the filter, without case or accents.
    static func filtered(_ state: UIState, _ snapshot: Snapshot) -> [TeleinfoValue] {
        let input = input(state, snapshot)
        let wanted = Transliteration.folded(state.filters[.teleinfo] ?? "")
        guard !wanted.isEmpty else { return input.values }
        return input.values.filter { value in
            let meaning = meaning(of: value.group, in: input, state)
            return [value.group.label, meaning, value.group.value].contains {
                Transliteration.folded($0).contains(wanted)
            }
        }
    }

    /// What mends the line, broken for the full layout; nothing while all is well.
    static func actionLines(_ state: UIState, _ snapshot: Snapshot) -> [String] {
        let finding = Finding(input(state, snapshot), state, snapshot.clock)
        return finding.action.map { TextBlock.lines($0, width: state.columns - 5) } ?? []
    }

    static func meaning(
        of group: TeleinfoGroup, in input: TeleinfoInput, _ state: UIState
    ) -> String {
        guard let label = label(of: group, in: input) else { return "—" }
        return state.texts(french: label.french, english: label.english)
    }

    static func label(of group: TeleinfoGroup, in input: TeleinfoInput) -> TeleinfoLabel? {
        TeleinfoLabels.label(group.label, in: (input.line ?? input.lastLine)?.mode)
    }

    /// The value as it is shown: numbers with a unit are grouped, addresses are as sent.
    static func shown(_ group: TeleinfoGroup, _ label: TeleinfoLabel?, _ state: UIState) -> String {
        guard let label else { return trimmed(group.value) }
        if label.shape == .digits, !label.unit.isEmpty, let number = Int(group.value) {
            return state.numbers.whole(number)
        }
        if group.value.isEmpty, let stamp = group.horodate {
            let words = Horodate(stamp)?.words
            return words.map { state.texts(french: $0.french, english: $0.english) } ?? stamp
        }
        return trimmed(group.value)
    }

    static func unit(_ label: TeleinfoLabel?) -> String {
        guard let label, label.shape == .digits || label.shape == .hexadecimal else { return "" }
        return label.unit
    }

    private static func trimmed(_ text: String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
}
