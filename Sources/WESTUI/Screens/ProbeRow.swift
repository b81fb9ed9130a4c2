import WESModel

/// One probe in the words of tab 4.
struct ProbeRow {
    let rom: ROMCode
    /// Its place among the probes, from 1.
    let number: Int
    private let probe: TemperatureProbe?
    private let state: UIState
    private let snapshot: Snapshot
    private let now: Instant

    init(
        _ rom: ROMCode, number: Int, _ probe: TemperatureProbe?, _ state: UIState,
        _ snapshot: Snapshot, now: Instant
    ) {
        self.rom = rom
        self.number = number
        self.probe = probe
        self.state = state
        self.snapshot = snapshot
        self.now = now
    }

    /// One probe alone; ``BusRows`` makes many.
    init(_ rom: ROMCode, _ state: UIState, _ snapshot: Snapshot, now: Instant) {
        self = BusRows(state, snapshot, now: now).probe(rom)
    }

    private var texts: Catalogue { state.texts }
    private var search: OneWireSearch? { snapshot.oneWire?.search }

    /// `Sonde 3`.
    var label: String { texts(.nameProbe, String(number)) }

    var type: String { rom.type ?? "—" }

    /// The place that a person gave it.
    var name: String? { snapshot.name(of: .probe(rom)) }

    var place: String { name ?? texts(.probeUnnamed) }

    /// True for an 85,0 °C that may only be the value at power-up.
    var isPowerOnValue: Bool { probe?.isPowerOnValue == true }

    /// True while the bus does not answer for it.
    var isAbsent: Bool {
        if let probe, probe.absentSince != nil { return true }
        guard let search, !search.isRunning, search.isComplete else { return false }
        return probe?.temperature == nil && search.seen[rom] == nil
    }

    /// The last temperature; nil for a probe that is absent, gave none, or whose bus is closed.
    private var reading: Reading<Temperature>? {
        isAbsent || snapshot.oneWire?.link.isDead == true ? nil : probe?.temperature
    }

    var temperature: String {
        reading.map { state.numbers.decimal($0.value.celsius, places: 1) + " °C" } ?? "—"
    }

    /// The slope; nil for a value that is absent, old or may not be true.
    var slope: Double? {
        guard snapshot.oneWire?.link.isOpen == true, let probe, let reading,
            !probe.isPowerOnValue, reading.health(at: now) == .ok
        else { return nil }
        return probe.slope
    }

    /// `▲ +6,3`; a slope that rounds to zero has no arrow.
    var slopeText: String {
        guard let slope else { return "" }
        let text = state.numbers.decimal(slope, places: 1, signed: true)
        switch text.first {
        case "+": return "▲ " + text
        case "−": return "▼ " + text
        default: return text
        }
    }

    /// The passes that saw it.
    private var passes: SeenPasses {
        SeenPasses(rom, snapshot.oneWire?.search, isAbsent: isAbsent)
    }

    /// `4/4`.
    var seen: String { passes.short }

    /// `vue 4 fois sur 4`.
    var seenWords: String { passes.words(texts) }

    /// When it last gave a temperature, where the newest answer is not one; nil for a good probe.
    var lastGood: Instant? {
        guard let probe, let last = probe.temperature else { return nil }
        let isRefused = doubt != nil
        let isGood = reading?.health(at: now) == .ok && !isRefused
        return isGood ? nil : last.at
    }

    /// True for a probe that no earlier search has seen.
    var isNew: Bool { Self.isNew(rom, snapshot) }

    static func isNew(_ rom: ROMCode, _ snapshot: Snapshot) -> Bool {
        if let search = snapshot.oneWire?.search { return search.new.contains(rom) }
        return !snapshot.knownProbes.contains(rom)
    }

    /// `nouvelle`, `connue` or `absente`, and the readings that were refused.
    var news: String {
        let word: Phrase = isAbsent ? .stateMissing : isNew ? .probeNew : .probeKnown
        guard let probe, probe.checksumErrors > 0 else { return texts(word) }
        let count = probe.checksumErrors
        let refused = texts.counted(
            count, of: probe.readings, one: .probeRefusedOne, more: .probeRefused)
        return texts(word) + " · " + refused
    }

    var cell: StateCell {
        if let link = snapshot.oneWire.flatMap({ StateCell($0.link, texts) }) { return link }
        if isAbsent { return StateCell(.fault, texts(.stateMissing)) }
        guard let probe, let reading else { return unread }
        if reading.health(at: now) == .stale { return StateCell(.stale, texts(.stateStale)) }
        if let located { return located }
        if probe.isPowerOnValue { return StateCell(.look, texts(.statePowerOn)) }
        if let doubt { return doubt }
        if let found = StateCell(.probe(rom), in: snapshot, texts) { return found }
        if !state.isLocating || snapshot.oneWire?.location == nil, let slope,
            slope >= TemperatureProbe.handSlope
        {
            return StateCell(.running, texts(.stateInHand))
        }
        if name == nil { return StateCell(.free, texts(.probeUnnamed)) }
        return StateCell(.ok, texts(.stateGood))
    }

    /// The probe that a person holds, unplugged or plugged in, while it is looked for.
    private var located: StateCell? {
        guard state.isLocating, let location = snapshot.oneWire?.location,
            location.found == rom
        else { return nil }
        if case .plugged = location.finding {
            return StateCell(.running, texts(.statePlugged))
        }
        return StateCell(.running, texts(.stateInHand))
    }

    /// What the newest answer says where it is no temperature.
    private var doubt: StateCell? {
        switch probe?.result {
        case .checksum, .empty, .stuckLow: StateCell(.look, texts(.stateUnreadable))
        case .underpowered: StateCell(.fault, texts(.stateUnderpowered))
        case .temperature, .powerOn, .absent, nil: nil
        }
    }

    /// The line of the table.
    var line: BusLine {
        BusLine(
            number: String(number), address: rom.text, type: type, place: place,
            value: temperature, slope: slopeText, seen: seen, cell: cell)
    }

    /// A probe that gave no temperature yet.
    private var unread: StateCell {
        if let doubt { return doubt }
        return StateCell(.running, texts(.stateWaiting))
    }
}
