import WESModel

/// The devices of the bus in the words of tab 4; their numbers are found once for all of them.
struct BusRows {
    /// Every probe, by number.
    let roms: [ROMCode]
    /// Every relay board.
    let boards: [ROMCode]
    private let numbers: [ROMCode: Int]
    private let probes: [ROMCode: TemperatureProbe]
    private let state: UIState
    private let snapshot: Snapshot
    private let now: Instant

    init(_ state: UIState, _ snapshot: Snapshot, now: Instant) {
        self.state = state
        self.snapshot = snapshot
        self.now = now
        roms = ProbeLines.numbered(snapshot)
        boards = ProbeLines.boards(snapshot)
        probes = Dictionary(
            (snapshot.oneWire?.probes ?? []).map { ($0.rom, $0) },
            uniquingKeysWith: { first, _ in first })
        numbers = Self.numbers(roms, probes, snapshot)
    }

    /// The numbers that the probes have; one that a search has just found shows the number that
    /// it will get, the lowest that is free.
    private static func numbers(
        _ roms: [ROMCode], _ probes: [ROMCode: TemperatureProbe], _ snapshot: Snapshot
    ) -> [ROMCode: Int] {
        var numbers: [ROMCode: Int] = [:]
        var taken = Set(snapshot.probeNumbers.values)
        for rom in roms {
            if let number = probes[rom]?.number, number > 0 {
                numbers[rom] = number
                taken.insert(number)
            }
        }
        var next = 1
        for rom in roms where numbers[rom] == nil {
            if let kept = snapshot.probeNumbers[rom] {
                numbers[rom] = kept
                continue
            }
            while taken.contains(next) { next += 1 }
            numbers[rom] = next
            taken.insert(next)
        }
        return numbers
    }

    /// One probe.
    func probe(_ rom: ROMCode) -> ProbeRow {
        ProbeRow(
            rom, number: numbers[rom] ?? 1, probes[rom], state, snapshot, now: now)
    }

    /// One board.
    func board(_ rom: ROMCode) -> BoardRow {
        let number = (boards.firstIndex(of: rom) ?? 0) + 1
        return BoardRow(rom, number: number, state, snapshot, now: now)
    }

    /// The humidity or the light of a probe.
    func climate(_ kind: ClimateRow.Kind, of rom: ROMCode) -> ClimateRow {
        ClimateRow(kind, probe(rom), probes[rom], state, snapshot, now: now)
    }

    /// A line of the table.
    func line(_ line: ProbeLine) -> BusLine {
        switch line {
        case .probe(let rom): probe(rom).line
        case .humidity(let rom): climate(.humidity, of: rom).line
        case .light(let rom): climate(.light, of: rom).line
        case .board(let rom): board(rom).line
        }
    }

    /// `Sonde 3`, `Sonde 3, humidité`, `Carte 1`.
    func label(_ line: ProbeLine) -> String {
        switch line {
        case .probe(let rom): probe(rom).label
        case .humidity(let rom): probe(rom).label + ", " + state.texts(.humidity)
        case .light(let rom): probe(rom).label + ", " + state.texts(.light)
        case .board(let rom): board(rom).label
        }
    }

    /// Every probe, by number.
    var all: [ProbeRow] { roms.map(probe) }
}
