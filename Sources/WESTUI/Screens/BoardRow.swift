import WESModel

/// One relay board in the words of tab 4; its relays are on tab 6.
struct BoardRow {
    let rom: ROMCode
    /// Its place among the boards, from 1.
    let number: Int
    private let state: UIState
    private let snapshot: Snapshot
    private let now: Instant

    init(_ rom: ROMCode, number: Int, _ state: UIState, _ snapshot: Snapshot, now: Instant) {
        self.rom = rom
        self.number = number
        self.state = state
        self.snapshot = snapshot
        self.now = now
    }

    private var texts: Catalogue { state.texts }
    private var search: OneWireSearch? { snapshot.oneWire?.search }
    private var board: OneWireBoard? { snapshot.oneWire?.boards.first { $0.rom == rom } }
    private var relays: [Int] { snapshot.relays(on: rom) }

    /// `C1`.
    var shortNumber: String { texts(.boardNumber, String(number)) }

    /// `Carte 1`.
    var label: String { texts(.nameBoard, String(number)) }

    var isAbsent: Bool {
        if board?.absentSince != nil { return true }
        guard let search, !search.isRunning, search.isComplete else { return false }
        return board?.registers == nil && search.seen[rom] == nil
    }

    /// The name that a person gave it, else the relays that the configuration puts on it.
    var place: String { snapshot.name(of: .probe(rom)) ?? relayWords }

    /// `relais 3 à 10`, `relais 3, 5`, `aucun relais`.
    var relayWords: String {
        guard let first = relays.first, let last = relays.last else { return texts(.boardFree) }
        if relays.count == 1 { return texts(.boardRelay, String(first)) }
        if last - first == relays.count - 1 {
            return texts(.boardRange, String(first), String(last))
        }
        return texts(.boardRelays, relays.map(String.init).joined(separator: ", "))
    }

    /// How many of its relays are closed; `—` where none is known.
    var closed: String {
        let numbers = Set(relays)
        let known = snapshot.relays.filter {
            $0.source.number.map(numbers.contains) == true && $0.commanded != nil
        }
        guard !isAbsent, !known.isEmpty else { return "—" }
        let count = known.count { $0.commanded == .closed }
        return texts.counted(count, of: known.count, one: .boardClosedOne, more: .boardClosed)
    }

    /// The passes that saw it.
    var passes: SeenPasses { SeenPasses(rom, search, isAbsent: isAbsent) }

    var cell: StateCell {
        if let link = snapshot.oneWire.flatMap({ StateCell($0.link, texts) }) { return link }
        if isAbsent { return StateCell(.fault, texts(.stateMissing)) }
        if let found = StateCell(.probe(rom), in: snapshot, texts) { return found }
        guard let registers = board?.registers else {
            return StateCell(.running, texts(.stateWaiting))
        }
        if registers.health(at: now) == .stale { return StateCell(.stale, texts(.stateStale)) }
        if registers.value.hasLostPower { return StateCell(.look, texts(.stateLostPower)) }
        return StateCell(.ok, texts(.stateGood))
    }

    /// The line of the table.
    var line: BusLine {
        BusLine(
            number: shortNumber, address: rom.text, type: rom.type ?? "—", place: place,
            value: closed, seen: passes.short, cell: cell)
    }
}
