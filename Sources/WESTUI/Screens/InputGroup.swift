import WESModel

/// The three groups of tab 5, each with the terminals that the unit has.
enum InputGroup: CaseIterable {
    case counters, contacts, analog

    var area: String {
        switch self {
        case .counters: "counters"
        case .contacts: "contacts"
        case .analog: "analog"
        }
    }

    /// The terminals of the unit, by number.
    var numbers: ClosedRange<Int> { self == .contacts ? 1...2 : 1...4 }

    func source(_ number: Int) -> SourceID {
        switch self {
        case .counters: .counter(number)
        case .contacts: .contact(number)
        case .analog: .analog(number)
        }
    }

    /// The name of the group and of its columns.
    func header(_ texts: Catalogue) -> InputTable.Line {
        switch self {
        case .counters:
            InputTable.Line(
                name: texts(.headCounters), kind: texts(.headWeight), amount: texts(.headIndex),
                rate: texts(.headRate), age: texts(.headAge))
        case .contacts:
            InputTable.Line(
                name: texts(.headContacts), kind: texts(.headContact),
                amount: texts(.headChanges), age: texts(.headSince))
        case .analog:
            InputTable.Line(
                name: texts(.headAnalogs), kind: texts(.headDivider),
                amount: texts(.headInput), rate: texts(.headValue), age: texts(.headAge))
        }
    }

    /// The rows to draw: every terminal, a free one too, unless a filter keeps some of them.
    ///
    /// Voltage inputs are listed once one of them is configured.
    func rows(_ kept: [String], _ state: UIState, _ snapshot: Snapshot) -> [SourceID] {
        let mine = kept.map { SourceID(rawValue: $0) }.filter { $0.area == area }
        let isWhole = (state.filters[.counters] ?? "").isEmpty
        guard isWhole, self != .analog || !mine.isEmpty else { return mine }
        let free = numbers.map(source).filter { !mine.contains($0) }
        return (mine + free).sorted { ($0.number ?? 0) < ($1.number ?? 0) }
    }
}
