import WESModel

/// The humidity or the light of a DS2438 in the words of tab 4 (onewire.md section 3.3).
struct ClimateRow {
    /// What is measured.
    enum Kind: Hashable, Sendable {
        case humidity, light
    }

    let kind: Kind
    let rom: ROMCode
    private let probe: TemperatureProbe?
    private let owner: ProbeRow
    private let state: UIState
    private let snapshot: Snapshot
    private let now: Instant

    /// Outside of this no air is: the sensor is missing or short-circuited.
    private static let possible = -5.0...105.0

    init(
        _ kind: Kind, _ owner: ProbeRow, _ probe: TemperatureProbe?, _ state: UIState,
        _ snapshot: Snapshot, now: Instant
    ) {
        self.kind = kind
        rom = owner.rom
        self.owner = owner
        self.probe = probe
        self.state = state
        self.snapshot = snapshot
        self.now = now
    }

    private var texts: Catalogue { state.texts }

    /// `humidité`, `lumière`.
    var name: String { texts(kind == .humidity ? .humidity : .light) }

    /// `HIH-5030`, `photodiode`.
    var law: String {
        let laws = snapshot.unit.oneWire?.laws[rom] ?? ProbeLaws()
        switch kind {
        case .humidity: return laws.humidity == .none ? "—" : laws.humidity.rawValue
        case .light:
            switch laws.light {
            case .none: return "—"
            case .photodiode: return texts(.lawPhotodiode)
            case .logarithmic: return texts(.lawLogarithmic)
            }
        }
    }

    private var reading: Reading<ClimateReading>? {
        owner.isAbsent || snapshot.oneWire?.link.isDead == true ? nil : probe?.climate
    }

    /// `46,2 %`, held between 0 and 100, or `10 805 lx`.
    var value: String {
        guard let reading = reading?.value else { return "—" }
        switch kind {
        case .humidity:
            guard let percent = reading.humidity?.percent, Self.possible.contains(percent) else {
                return "—"
            }
            return state.numbers.decimal(min(max(percent, 0), 100), places: 1) + " %"
        case .light:
            guard let lux = reading.light?.lux else { return "—" }
            return state.numbers.decimal(max(lux, 0), places: 0) + " lx"
        }
    }

    var cell: StateCell {
        if owner.isAbsent || snapshot.oneWire?.link.isOpen != true { return owner.cell }
        guard let reading else { return StateCell(.running, texts(.stateWaiting)) }
        if reading.health(at: now) == .stale { return StateCell(.stale, texts(.stateStale)) }
        switch kind {
        case .humidity:
            guard let percent = reading.value.humidity?.percent else {
                return StateCell(.free, texts(.stateNoSensor))
            }
            guard Self.possible.contains(percent) else {
                return StateCell(.look, texts(.stateNoSensor))
            }
        case .light:
            guard reading.value.light != nil else {
                return StateCell(.free, texts(.stateNoSensor))
            }
        }
        return StateCell(.ok, texts(reading.value.isReduced ? .stateReduced : .stateGood))
    }

    /// The line of the table, under its probe.
    var line: BusLine {
        BusLine(address: "  " + name, place: law, value: value, cell: cell)
    }
}
