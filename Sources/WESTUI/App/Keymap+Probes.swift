import WESModel

extension Keymap {
    /// The keys of tab 4, in the order of its bar.
    static let probes = [
        Entry(bar: .keySearch, keys: "s", help: .helpSearch, key: .character("s")),
        Entry(
            bar: .keyName, keys: "n", help: .helpNameProbe, key: .character("n"), isChange: true),
        Entry(bar: .keyLocate, keys: "t", help: .helpLocate, key: .character("t")),
        Entry(
            bar: .keyReplace, keys: "r", help: .helpReplace, key: .character("r"), isChange: true,
            isInBar: false),
        Entry(bar: .keyOrder, keys: "o", help: .helpOrder, key: .character("o"), isInBar: false),
        Entry(bar: .keyBus, keys: "b", help: .helpBus, key: .character("b"), isInBar: false),
    ]

    /// What stands between help and quit on tab 4.
    static func probeBar(
        _ state: UIState, _ snapshot: Snapshot, _ lines: Entry, _ filter: Entry, _ pause: Entry
    ) -> [Entry] {
        let own = own(state)
        func entry(_ key: Character) -> [Entry] { own.filter { $0.key == .character(key) } }
        let isSearching = snapshot.oneWire?.search?.isRunning == true
        let search =
            isSearching ? [Entry(bar: .keyStopSearch, key: .escape)] : entry("s")
        switch state.probePage {
        case .table:
            return search + entry("n") + third(state, snapshot, entry("t")) + [filter]
                + last(state, snapshot, entry, pause)
        case .health:
            let keep = Entry(bar: .keyKeepMap, keys: "e", key: .character("e"))
            return [back("b"), lines] + entry("s") + (state.isReadOnly ? [] : [keep]) + [pause]
        case .replacing:
            return [back("r"), lines, Entry(bar: .keyReplaceBy, key: .enter)]
        }
    }

    /// Locating, or from the line of a board the way to its relays.
    private static func third(
        _ state: UIState, _ snapshot: Snapshot, _ locate: [Entry]
    ) -> [Entry] {
        if state.isLocating {
            return [Entry(bar: .keyLocateStop, keys: "t", key: .character("t"))]
        }
        let selected = SelectionRows(state, snapshot).selected
        guard case .board(let board)? = selected.flatMap(ProbeLine.init),
            !snapshot.relays(on: board).isEmpty
        else { return locate }
        return [Entry(bar: .keyRelays, key: .enter)]
    }

    /// What helps most now, in the room of the pause: replacing a dead probe, the page of a bus
    /// with a fault.
    private static func last(
        _ state: UIState, _ snapshot: Snapshot, _ entry: (Character) -> [Entry], _ pause: Entry
    ) -> [Entry] {
        guard state.frozen == nil else { return [pause] }
        let selected = SelectionRows(state, snapshot).selected.flatMap(ProbeLine.init)
        if !entry("r").isEmpty, selected.map({ ProbeChoice.isDead($0.rom, snapshot) }) == true {
            return entry("r")
        }
        let hasFault = snapshot.faults.contains {
            $0.terminal == .oneWire && StateMark($0.state).isAlert
        }
        return hasFault && snapshot.oneWire?.link.isOpen == true ? entry("b") : [pause]
    }
}
