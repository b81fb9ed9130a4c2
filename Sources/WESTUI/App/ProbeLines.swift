import WESModel

/// The lines of tab 4 in their order: the probes with what else they measure, then the boards.
struct ProbeLines {
    private let state: UIState
    private let snapshot: Snapshot

    /// A probe that moved less than this stays in its place while one is located, °C or °C a
    /// minute: what only trembles must not jump about.
    private static let leastMove = 0.5

    init(_ state: UIState, _ snapshot: Snapshot) {
        self.state = state
        self.snapshot = snapshot
    }

    /// Every line; the page of the bus has the devices alone.
    var all: [ProbeLine] {
        let probes = probes()
        let boards = Self.boards(snapshot).map(ProbeLine.board)
        if state.probePage == .health { return probes.map(ProbeLine.probe) + boards }
        let known = Dictionary(
            (snapshot.oneWire?.probes ?? []).map { ($0.rom, $0) },
            uniquingKeysWith: { first, _ in first })
        return probes.flatMap { [.probe($0)] + others($0, known[$0]) } + boards
    }

    /// What a probe measures beside its temperature.
    private func others(_ rom: ROMCode, _ probe: TemperatureProbe?) -> [ProbeLine] {
        guard rom.isClimate else { return [] }
        let laws = snapshot.unit.oneWire?.laws[rom]
        let reading = probe?.climate?.value
        let hasHumidity = reading?.humidity != nil || laws.map { $0.humidity != .none } ?? false
        let hasLight = reading?.light != nil || laws.map { $0.light != .none } ?? false
        return (hasHumidity ? [.humidity(rom)] : []) + (hasLight ? [.light(rom)] : [])
    }

    /// The probes: by number or place, or the one that moves most first while one is located.
    ///
    /// During a search nothing moves: what is found comes behind what was known.
    func probes() -> [ROMCode] {
        let numbered = Self.numbered(snapshot)
        if state.isLocating, snapshot.oneWire?.search?.isRunning != true {
            let moves = moves
            return stable(numbered) { moves[$0] ?? 0 > moves[$1] ?? 0 }
        }
        guard state.probeOrder == .place else { return numbered }
        return stable(numbered) { left, right in
            guard let first = snapshot.name(of: .probe(left)) else { return false }
            guard let second = snapshot.name(of: .probe(right)) else { return true }
            return Transliteration.folded(first) < Transliteration.folded(second)
        }
    }

    /// How much each probe moves; the one that was found comes before all others.
    private var moves: [ROMCode: Double] {
        guard let bus = snapshot.oneWire else { return [:] }
        guard let location = bus.location else {
            return Dictionary(
                bus.probes.map { ($0.rom, $0.slope ?? 0) }.filter { $0.1 >= Self.leastMove },
                uniquingKeysWith: { first, _ in first })
        }
        var moves = Dictionary(
            location.candidates.map { ($0.rom, abs($0.change ?? 0)) }
                .filter { $0.1 >= Self.leastMove },
            uniquingKeysWith: { first, _ in first })
        if let found = location.found { moves[found] = .infinity }
        return moves
    }

    /// The probes by number, then what a search has found since.
    static func numbered(_ snapshot: Snapshot) -> [ROMCode] {
        guard let bus = snapshot.oneWire else { return [] }
        let known = bus.probes.map(\.rom)
        return known + found(in: bus, besides: known) { $0.isProbe }
    }

    /// The boards by the number of their first relay, then by their own, never as they were found.
    static func boards(_ snapshot: Snapshot) -> [ROMCode] {
        guard let bus = snapshot.oneWire else { return [] }
        let firsts = snapshot.firstRelays
        let known = bus.boards.map(\.rom).sorted { left, right in
            let one = firsts[left] ?? .max, other = firsts[right] ?? .max
            return one == other ? left.text < right.text : one < other
        }
        return known + found(in: bus, besides: known) { $0.isRelayBoard }
    }

    private static func found(
        in bus: OneWireBusState, besides known: [ROMCode], _ isWanted: (ROMCode) -> Bool
    ) -> [ROMCode] {
        guard let search = bus.search, search.isRunning else { return [] }
        let known = Set(known)
        return search.order.filter { isWanted($0) && !known.contains($0) }
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
}
