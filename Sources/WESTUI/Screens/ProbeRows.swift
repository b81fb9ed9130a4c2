import WESModel

/// The probes of the bus in the words of tab 4; their numbers are found once for all of them.
struct ProbeRows {
    /// Every probe, by number.
    let roms: [ROMCode]
    private let numbers: [ROMCode: Int]
    private let probes: [ROMCode: TemperatureProbe]
    private let state: UIState
    private let snapshot: Snapshot
    private let now: Instant

    init(_ state: UIState, _ snapshot: Snapshot, now: Instant) {
        self.state = state
        self.snapshot = snapshot
        self.now = now
        roms = TabRows.numbered(snapshot)
        numbers = Dictionary(
            roms.enumerated().map { ($0.element, $0.offset + 1) },
            uniquingKeysWith: { first, _ in first })
        probes = Dictionary(
            (snapshot.oneWire?.probes ?? []).map { ($0.rom, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// One probe.
    func row(_ rom: ROMCode) -> ProbeRow {
        ProbeRow(
            rom, number: numbers[rom] ?? 1, probes[rom], state, snapshot, now: now)
    }

    /// Every probe, by number.
    var all: [ProbeRow] { roms.map(row) }
}
