import WESModel

/// The items of the table of a tab, in the order they are shown; screens and keys share it.
struct TabRows {
    /// One line: the name it is selected by, and the text that the filter looks into.
    struct Item {
        let name: String
        let text: String
    }

    private let state: UIState
    private let snapshot: Snapshot

    init(_ state: UIState, _ snapshot: Snapshot) {
        self.state = state
        self.snapshot = snapshot
    }

    /// The items of a tab before its filter.
    func all(_ tab: Tab) -> [Item] {
        switch tab {
        case .overview:
            Checklist(snapshot, at: snapshot.clock.instant).points.map { point in
                item(point.terminal, Self.word(of: point.state).map { state.texts($0) } ?? "")
            }
        case .teleinfo where ModbusPage.isChosen(state, snapshot):
            snapshot.modbus.map { item($0.source) }
        case .teleinfo:
            TeleinfoRows.input(state, snapshot).values.map {
                Item(name: $0.group.label, text: $0.group.label)
            }
        case .clamps: snapshot.clamps.map { item($0.source) }
        case .temperatures:
            ProbeLines(state, snapshot).all.map(item)
        case .counters:
            snapshot.counters.map { item($0.source) } + snapshot.contacts.map { item($0.source) }
                + snapshot.analog.map { item($0.source) }
        case .relays: snapshot.relays.map { item($0.source) }
        }
    }

    /// The names of the items of a tab before its filter; every key asks for them.
    private func names(_ tab: Tab) -> [String] {
        switch tab {
        case .overview: Checklist.order(of: snapshot.unit).map(\.rawValue)
        case .temperatures: ProbeLines(state, snapshot).all.map(\.name)
        case .clamps: snapshot.clamps.map(\.source.rawValue)
        case .relays: snapshot.relays.map(\.source.rawValue)
        case .teleinfo, .counters: all(tab).map(\.name)
        }
    }

    /// The names of the items that the filter of their tab keeps, without case or accents.
    func kept(_ tab: Tab) -> [String] {
        if tab == .teleinfo, !ModbusPage.isChosen(state, snapshot) {
            return TeleinfoRows.filtered(state, snapshot).map(\.group.label)
        }
        let wanted = Transliteration.folded(state.filters[tab] ?? "")
        guard !wanted.isEmpty else { return names(tab) }
        return all(tab).filter { Transliteration.folded($0.text).contains(wanted) }.map(\.name)
    }

    /// A line of tab 4: what is measured beside the temperature is found by its own word.
    private func item(_ line: ProbeLine) -> Item {
        let word: String? =
            switch line {
            case .humidity: state.texts(.humidity)
            case .light: state.texts(.light)
            case .probe, .board: nil
            }
        let more = [line.rom.text, line.rom.type, word].compactMap { $0 }
        return Item(
            name: line.name,
            text: item(.probe(line.rom), more.joined(separator: " ")).text)
    }

    private func item(_ source: SourceID, _ more: String = "") -> Item {
        let label =
            source.area == "teleinfo"
            ? InputName.short(source) : InputName.terminal(source, state.texts)
        let name = snapshot.name(of: source) ?? ""
        return Item(
            name: source.rawValue,
            text: [label, name, more].filter { !$0.isEmpty }.joined(separator: " "))
    }

    private static func word(of check: CheckState) -> Phrase? {
        switch check {
        case .ok: .stateOk
        case .look: .stateLook
        case .fault: .stateFault
        case .todo: .stateTodo
        case .free: .stateFree
        }
    }
}
