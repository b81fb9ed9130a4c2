/// How the readings of a probe change what is known of it.
enum ProbeReducer {
    /// A reading older than this is stale: three cycles of five seconds, and some waiting.
    static let shortestStale = Delay.seconds(20)
    /// How far back the slope looks.
    static let slopeWindow = Delay.seconds(30)
    /// A jump to 85,0 °C of more than this may be the value at power-up, °C.
    static let powerOnJump = 5.0
    /// How long a temperature near 85 °C vouches for the next one.
    static let nearness = Delay.seconds(300)

    /// Applies a fact of one probe.
    static func apply(
        _ fact: OneWireEvent, at now: Instant, to bus: inout OneWireBusState,
        in snapshot: inout Snapshot
    ) {
        switch fact {
        case .measured(let rom, let result):
            // What is absent and has no row, another probe has replaced.
            guard result != .absent || bus.has(rom),
                let index = index(of: rom, in: &bus, &snapshot)
            else { return }
            take(result, at: now, probe: index, in: &bus, &snapshot)
        case .climate(let rom, let reading):
            guard let index = index(of: rom, in: &bus, &snapshot) else { return }
            bus.probes[index].climate = Reading(
                reading, at: now, staleAfter: staleAfter(bus.schedule))
            keep(reading, of: rom, at: now, in: &snapshot)
        case .powered(let rom, let isParasite):
            guard let index = index(of: rom, in: &bus, &snapshot) else { return }
            bus.probes[index].isParasite = isParasite
        default: break
        }
    }

    /// Three cycles of the schedule, where they are longer than three of five seconds.
    static func staleAfter(_ schedule: OneWireSchedule?) -> Delay {
        let cycle = schedule?.cycle.nanoseconds ?? 0
        let limit = Delay.seconds(600).nanoseconds
        return max(
            shortestStale, Delay(nanoseconds: min(max(cycle, 0), limit) * 3 + 5_000_000_000))
    }

    private static func index(
        of rom: ROMCode, in bus: inout OneWireBusState, _ snapshot: inout Snapshot
    ) -> Int? {
        if let index = bus.probes.firstIndex(where: { $0.rom == rom }) { return index }
        OneWirePresence.add([rom], in: &bus)
        OneWirePresence.number(&bus, in: &snapshot)
        return bus.probes.firstIndex { $0.rom == rom }
    }

    private static func take(
        _ result: ProbeResult, at now: Instant, probe index: Int, in bus: inout OneWireBusState,
        _ snapshot: inout Snapshot
    ) {
        let rom = bus.probes[index].rom
        let stale = staleAfter(bus.schedule)
        let result =
            isTrue85(result, at: now, of: bus.probes[index])
            ? .temperature(Temperature(celsius: 85)) : result
        bus.probes[index].result = result
        if result == .absent {
            OneWirePresence.lose(index, at: now, in: &bus)
            return
        }
        count(result, at: now, probe: index, in: &bus)
        switch result {
        case .temperature(let temperature):
            if bus.probes[index].absentSince != nil { bus.location?.gain(rom) }
            bus.probes[index].absentSince = nil
            bus.probes[index].underpoweredSince = nil
            take(temperature, staleAfter: stale, at: now, to: &bus.probes[index], in: &snapshot)
            let isDoubtful = bus.probes[index].isPowerOnValue
            bus.location?.take(isDoubtful ? nil : temperature.celsius, of: rom)
        case .powerOn:
            bus.probes[index].isPowerOnValue = true
            bus.probes[index].underpoweredSince = nil
            bus.probes[index].slope = nil
            bus.probes[index].temperature = Reading(
                Temperature(celsius: 85), at: now, staleAfter: stale)
            bus.location?.take(nil, of: rom)
        case .underpowered:
            if bus.probes[index].underpoweredSince == nil {
                bus.probes[index].underpoweredSince = now
            }
            bus.probes[index].slope = nil
            bus.location?.take(nil, of: rom)
        case .checksum, .empty, .stuckLow, .absent: bus.location?.take(nil, of: rom)
        }
    }

    /// Silences in a row that count as wrong readings once the probe answers again.
    private static let countedSilences = 3
    /// Silences in a row from which each one counts: the probe is there and never answers.
    private static let lastingSilence = 24

    /// Wrong is what says nothing: 85,0 and 127,94 °C pass their check and are counted apart.
    ///
    /// A silence is no noise yet: the probe may have been unplugged. It counts once the probe
    /// answers again, or where it is listed and silent for minutes.
    private static func count(
        _ result: ProbeResult, at now: Instant, probe index: Int, in bus: inout OneWireBusState
    ) {
        bus.probes[index].readings &+= 1
        var wrong = 0
        let silences = bus.probes[index].silences
        bus.probes[index].silences = result == .empty ? silences &+ 1 : 0
        if result != .empty {
            wrong = silences < lastingSilence ? min(silences, countedSilences) : 0
        }
        switch result {
        case .checksum:
            bus.probes[index].checksumErrors &+= 1
            wrong += 1
        case .empty: wrong = silences >= lastingSilence ? 1 : 0
        case .stuckLow:
            bus.probes[index].odd.zero &+= 1
            wrong += 1
        case .powerOn: bus.probes[index].odd.powerOn &+= 1
        case .underpowered: bus.probes[index].odd.underpowered &+= 1
        case .temperature, .absent: break
        }
        let isRight = result != .checksum && result != .stuckLow && result != .empty
        for _ in 0..<wrong { add(isWrong: true, at: now, probe: index, in: &bus) }
        if isRight { add(isWrong: false, at: now, probe: index, in: &bus) }
    }

    private static func add(
        isWrong: Bool, at now: Instant, probe index: Int, in bus: inout OneWireBusState
    ) {
        bus.probes[index].tally.add(isWrong: isWrong, at: now)
        bus.tally.add(isWrong: isWrong, at: now)
    }

    /// Clones and every DS18S20 send the same bytes for a true 85,0 °C: one that was near it
    /// shortly before is there.
    private static func isTrue85(
        _ result: ProbeResult, at now: Instant, of probe: TemperatureProbe
    ) -> Bool {
        guard result == .powerOn, !probe.isPowerOnValue, let last = probe.temperature else {
            return false
        }
        return now - last.at <= nearness && abs(last.value.celsius - 85) <= powerOnJump
    }

    private static func take(
        _ temperature: Temperature, staleAfter: Delay, at now: Instant,
        to probe: inout TemperatureProbe, in snapshot: inout Snapshot
    ) {
        let isPowerOn = temperature.celsius == 85
        let before = probe.temperature?.value.celsius
        // A probe that was near 85 °C may be there; one that jumps to it was just powered.
        probe.isPowerOnValue =
            isPowerOn
            && (probe.isPowerOnValue || before.map { abs($0 - 85) > powerOnJump } ?? true)
        probe.temperature = Reading(temperature, at: now, staleAfter: staleAfter)
        guard !probe.isPowerOnValue else {
            probe.slope = nil
            return
        }
        let series = SeriesID(subject: probe.rom.text, kind: .temperature)
        Reducer.keep(temperature.celsius, as: series, spacing: .seconds(1), at: now, in: &snapshot)
        probe.slope = slope(of: snapshot.histories[series], at: now)
    }

    private static func keep(
        _ reading: ClimateReading, of rom: ROMCode, at now: Instant, in snapshot: inout Snapshot
    ) {
        let facts: [(SeriesID.Kind, Double?)] = [
            (.humidity, reading.humidity?.percent), (.illuminance, reading.light?.lux),
        ]
        for case (let kind, let value?) in facts where value.isFinite {
            Reducer.keep(
                value, as: SeriesID(subject: rom.text, kind: kind), at: now, in: &snapshot)
        }
    }

    /// °C a minute, by least squares over the newest half minute.
    private static func slope(of history: History?, at now: Instant) -> Double? {
        guard let history else { return nil }
        let recent = history.newest(
            since: now + Delay(nanoseconds: -slopeWindow.nanoseconds))
        guard recent.count >= 2, let first = recent.first else { return nil }
        let times = recent.map { ($0.at - first.at).seconds / 60 }
        let count = Double(recent.count)
        let meanTime = times.reduce(0, +) / count
        let mean = recent.reduce(0) { $0 + $1.value } / count
        var above = 0.0
        var below = 0.0
        for (time, sample) in zip(times, recent) {
            above += (time - meanTime) * (sample.value - mean)
            below += (time - meanTime) * (time - meanTime)
        }
        return below > 0 ? above / below : nil
    }
}
