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
        case .teleinfo:
            TeleinfoRows.input(state, snapshot).values.map {
                Item(name: $0.group.label, text: $0.group.label)
            }
        case .clamps: snapshot.clamps.map { item($0.source) }
        case .temperatures:
            probes().map { item(.probe($0), $0.text + " " + ($0.type ?? "")) }
        case .counters:
            snapshot.counters.map { item($0.source) } + snapshot.contacts.map { item($0.source) }
                + snapshot.unit.terminals(of: "analog").map { item($0.source) }
        case .relays: snapshot.relays.map { item($0.source) }
        }
    }

    /// The names of the items of a tab before its filter; every key asks for them.
    private func names(_ tab: Tab) -> [String] {
        switch tab {
        case .overview: Checklist.order(of: snapshot.unit).map(\.rawValue)
        case .temperatures: probes().map { SourceID.probe($0).rawValue }
        case .clamps: snapshot.clamps.map(\.source.rawValue)
        case .relays: snapshot.relays.map(\.source.rawValue)
        case .teleinfo, .counters: all(tab).map(\.name)
        }
    }

    /// The names of the items that the filter of their tab keeps, without case or accents.
    func kept(_ tab: Tab) -> [String] {
        if tab == .teleinfo {
            return TeleinfoRows.filtered(state, snapshot).map(\.group.label)
        }
        let wanted = Transliteration.folded(state.filters[tab] ?? "")
        guard !wanted.isEmpty else { return names(tab) }
        return all(tab).filter { Transliteration.folded($0.text).contains(wanted) }.map(\.name)
    }

    /// The probes in the order of the table: by number or place, or by slope while one is located.
    ///
    /// During a search nothing moves: what is found comes behind what was known.
    func probes() -> [ROMCode] {
        let numbered = Self.numbered(snapshot)
        guard snapshot.oneWire?.search?.isRunning != true else { return numbered }
        if state.isLocating {
            let slopes = Dictionary(
                (snapshot.oneWire?.probes ?? []).map { ($0.rom, $0.slope) },
                uniquingKeysWith: { first, _ in first })
            return stable(numbered) { left, right in
                (slopes[left] ?? nil) ?? -.infinity > (slopes[right] ?? nil) ?? -.infinity
            }
        }
        guard state.probeOrder == .place else { return numbered }
        return stable(numbered) { left, right in
            let names = [left, right].map { snapshot.name(of: .probe($0)) }
            guard let first = names[0] else { return false }
            guard let second = names[1] else { return true }
            return Transliteration.folded(first) < Transliteration.folded(second)
        }
    }

    /// The probes by number: as they were first seen, then what a search has found since.
    static func numbered(_ snapshot: Snapshot) -> [ROMCode] {
        guard let bus = snapshot.oneWire else { return [] }
        let known = bus.probes.map(\.rom)
        let found = (bus.search?.order ?? []).filter { $0.isThermometer && !known.contains($0) }
        return known + (bus.search?.isRunning == true ? found : [])
    }

    private func stable(
        _ roms: [ROMCode], by isBefore: (ROMCode, ROMCode) -> Bool
    ) -> [ROMCode] {
        roms.enumerated().sorted { left, right in
            if isBefore(left.element, right.element) { return true }
            if isBefore(right.element, left.element) { return false }
            return left.offset < right.offset
        }.map(\.element)
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
