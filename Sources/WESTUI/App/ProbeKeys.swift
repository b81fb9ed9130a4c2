import WESModel

/// The keys of tab 4: the search, names, the order, the probe in a hand, a new one for a dead
/// one, and the page of the bus.
enum ProbeKeys {
    /// The keys.
    static let keys: Set<Character> = ["s", "n", "r", "o", "t", "b", "e"]

    static func apply(
        _ key: Character, _ press: KeyPress, _ state: inout UIState
    ) -> [Effect] {
        switch (key, state.probePage) {
        case ("s", _): return search(press, &state)
        case ("t", _): return locate(press, &state)
        case ("b", _): toggle(.health, press, &state)
        case ("r", .replacing): state.probePage = .table
        case ("r", _): replace(press, &state)
        case ("o", .table): state.probeOrder = state.probeOrder == .number ? .place : .number
        case ("n", .table), ("n", .health): TabKeys.name(press, &state)
        case ("e", .health): keep(press, &state)
        case (_, .table): state.notice = Keymap.noEffect(key, state.texts)
        default: state.notice = state.texts(.noEffectHere, String(key))
        }
        return []
    }

    /// Goes back to the table, stops a search, or the looking for a probe; nil where there is
    /// nothing to leave.
    static func escape(_ press: KeyPress, _ state: inout UIState) -> [Effect]? {
        guard state.tab == .temperatures else { return nil }
        if state.probePage != .table {
            state.probePage = .table
            return []
        }
        // The search is stopped from every tab; it goes before the looking for a probe.
        guard state.isLocating, press.live.oneWire?.search?.isRunning != true else { return nil }
        return locate(press, &state)
    }

    /// `Entrée`: replaces by the selected choice, or leads to the relays of a board; nil where it
    /// opens the detail as on other tabs.
    static func enter(_ press: KeyPress, _ state: inout UIState) -> [Effect]? {
        guard state.tab == .temperatures else { return nil }
        if case .replacing(let old) = state.probePage {
            let choices = ProbeChoice.all(for: old, press.live)
            guard !choices.isEmpty else { return [] }
            let line = min(max(state.replacingLine, 0), choices.count - 1)
            ask(.replace(old, by: choices[line]), press, &state)
            return []
        }
        guard let selected = SelectionRows(state, press.shown).selected,
            case .board(let board)? = ProbeLine(name: selected),
            let relay = press.live.relays(on: board).first
        else { return nil }
        TabKeys.jump(to: .relay(relay), on: .relays, press, &state)
        return []
    }

    /// Moves through the choices of a replacement; false where the keys move the selection.
    static func move(by step: Int, _ press: KeyPress, _ state: inout UIState) -> Bool {
        guard state.tab == .temperatures, case .replacing(let old) = state.probePage else {
            return false
        }
        let last = ProbeChoice.all(for: old, press.live).count - 1
        state.replacingLine = min(max(state.replacingLine + step, 0), max(last, 0))
        return true
    }

    /// Reads the probes no faster than usual once nobody looks for one: the tab was left.
    static func leave(_ press: KeyPress, _ state: inout UIState) -> [Effect] {
        guard state.isLocating, state.tab != .temperatures else { return [] }
        state.isLocating = false
        return [state.send(.locateProbe(false), at: press.at)]
    }

    private static func toggle(
        _ page: ProbePage, _ press: KeyPress, _ state: inout UIState
    ) {
        guard press.live.oneWire != nil else {
            state.notice = state.texts(.noEffect, "b")
            return
        }
        state.probePage = state.probePage == page ? .table : page
        state.scroll[.temperatures] = 0
    }

    private static func locate(_ press: KeyPress, _ state: inout UIState) -> [Effect] {
        guard state.isLocating || press.live.oneWire?.link.isOpen == true else {
            state.notice = state.texts(.searchNotOpen)
            return []
        }
        state.isLocating.toggle()
        if state.isLocating, state.probePage == .health { state.probePage = .table }
        return [state.send(.locateProbe(state.isLocating), at: press.at)]
    }

    private static func search(_ press: KeyPress, _ state: inout UIState) -> [Effect] {
        guard let bus = press.live.oneWire, bus.link.isOpen else {
            state.notice = state.texts(.searchNotOpen)
            return []
        }
        guard bus.search?.isRunning != true else {
            state.notice = state.texts(.searchRunning)
            return []
        }
        return [state.send(.searchOneWire(passes: 4), at: press.at)]
    }

    /// The dead probe that the selected line means, and the new one where it is that one.
    private static func pair(
        _ state: UIState, _ snapshot: Snapshot
    ) -> (old: ROMCode, new: ROMCode?)? {
        guard let selected = SelectionRows(state, snapshot).selected,
            let rom = ProbeLine(name: selected)?.rom, rom.isProbe
        else { return nil }
        if ProbeChoice.isDead(rom, snapshot) { return (rom, nil) }
        // A new probe was chosen, and only one is missing: the wish is clear.
        let dead = (snapshot.oneWire?.probes ?? []).filter {
            $0.absentSince != nil && ProbeChoice.all(for: $0.rom, snapshot).contains(rom)
        }
        return dead.count == 1 ? dead.first.map { ($0.rom, rom) } : nil
    }

    private static func replace(_ press: KeyPress, _ state: inout UIState) {
        guard state.frozen == nil else {
            state.notice = state.texts(.clampFrozen)
            return
        }
        guard let pair = pair(state, press.live) else {
            state.notice = state.texts(.replaceChoose)
            return
        }
        guard press.live.oneWire?.search?.isRunning != true else {
            state.notice = state.texts(.searchRunning)
            return
        }
        if let new = pair.new {
            ask(.replace(pair.old, by: new), press, &state)
            return
        }
        let choices = ProbeChoice.all(for: pair.old, press.live)
        guard let first = choices.first else {
            state.notice = state.texts(.replaceNone)
            return
        }
        guard choices.count > 1 else {
            ask(.replace(pair.old, by: first), press, &state)
            return
        }
        state.probePage = .replacing(pair.old)
        state.replacingLine = 0
    }

    /// Keeps what the bus shows as its state at commissioning.
    private static func keep(_ press: KeyPress, _ state: inout UIState) {
        guard !state.isReadOnly else {
            state.notice = state.texts(.outcomeReadOnly, "e")
            return
        }
        guard state.frozen == nil else {
            state.notice = state.texts(.clampFrozen)
            return
        }
        guard let bus = press.live.oneWire, bus.link.isOpen else {
            state.notice = state.texts(.searchNotOpen)
            return
        }
        guard bus.search?.isRunning != true else {
            state.notice = state.texts(.searchRunning)
            return
        }
        ask(.keepMap, press, &state)
    }

    private static func ask(
        _ subject: Confirmation.Subject, _ press: KeyPress, _ state: inout UIState
    ) {
        state.confirmation = Confirmation(subject, press.live, at: press.at)
        if case .replacing = state.probePage { state.probePage = .table }
    }
}
