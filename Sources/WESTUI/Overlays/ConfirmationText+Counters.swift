import WESModel

/// The words of the question about the index of a counter.
extension ConfirmationText {
    private var counterName: String {
        question.counter.map { InputName.terminal($0, texts) } ?? "—"
    }

    var indexTitle: String { texts(.confirmIndexTitle, counterName) }

    var indexFields: [Field] {
        guard case .index(let source, let pulses) = question.subject else { return [] }
        let index = IndexText(of: source, in: live, numbers)
        let before = live.counters.first { $0.source == source }?.pulses ?? 0
        return [
            Field(name: counterName, value: live.name(of: source) ?? "—", rank: 0),
            Field(
                name: texts(.headIndex),
                value: index.text(before) + " ──▶ " + index.text(pulses), rank: 3),
            Field(name: texts(.confirmKept), value: texts(.confirmIndexKept), rank: 1),
        ]
    }
}
