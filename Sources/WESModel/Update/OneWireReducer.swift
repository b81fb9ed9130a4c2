/// How facts about the 1-Wire bus change what is known.
enum OneWireReducer {
    /// A reading older than this is stale: three cycles of five seconds.
    static let staleAfter = Delay.seconds(20)
    /// How far back the slope looks.
    static let slopeWindow = Delay.seconds(30)

    /// Applies a change of the master.
    static func apply(_ state: LinkState, at now: Instant, in snapshot: inout Snapshot) {
        guard let before = snapshot.oneWire?.link, before != state else { return }
        snapshot.oneWire?.link = state
        if Reducer.isNews(from: before, to: state) {
            snapshot.log(.link(state), of: .oneWire, at: now)
        }
    }

    /// Applies a fact of the bus.
    static func apply(_ fact: OneWireEvent, at now: Instant, in snapshot: inout Snapshot) {
        guard var bus = snapshot.oneWire else { return }
        snapshot.oneWire = nil
        switch fact {
        case .listed(let roms):
            list(roms, at: now, in: &bus)
            addLost(snapshot.knownProbes, at: now, in: &bus)
        case .measured(let rom, let result):
            list([rom], onlyAdding: true, at: now, in: &bus)
            if let index = bus.probes.firstIndex(where: { $0.rom == rom }) {
                take(result, at: now, to: &bus.probes[index], in: &snapshot)
            }
        case .searchStarted(let passes):
            bus.search = OneWireSearch(wanted: passes, startedAt: now)
        case .pass(let number, let found, _): note(found, pass: number, in: &bus, snapshot)
        case .searchEnded(let isComplete):
            finish(isComplete, at: now, in: &bus, &snapshot)
        case .line(let line):
            if bus.line != line { bus.lineSince = now }
            bus.line = line
        case .scheduled(let schedule): bus.schedule = schedule
        case .progress(let progress): bus.search?.progress = progress
        case .powered(let rom, let isParasite):
            if let index = bus.probes.firstIndex(where: { $0.rom == rom }) {
                bus.probes[index].isParasite = isParasite
            }
        case .climate, .board, .replaced: break
        }
        snapshot.oneWire = bus
    }

    private static func list(
        _ roms: [ROMCode], onlyAdding: Bool = false, at now: Instant, in bus: inout OneWireBusState
    ) {
        for rom in roms where !bus.probes.contains(where: { $0.rom == rom }) {
            guard rom.isThermometer, bus.probes.count < 100 else { continue }
            bus.probes.append(TemperatureProbe(rom: rom))
        }
        for index in bus.probes.indices {
            let isThere = roms.contains(bus.probes[index].rom)
            if isThere {
                bus.probes[index].absentSince = nil
            } else if !onlyAdding, bus.probes[index].absentSince == nil {
                bus.probes[index].absentSince = now
                bus.probes[index].slope = nil
            }
        }
    }

    /// A probe of a former run that the bus does not list stays in the table, as absent.
    private static func addLost(
        _ known: Set<ROMCode>, at now: Instant, in bus: inout OneWireBusState
    ) {
        let lost = known.filter { rom in
            rom.isThermometer && !bus.probes.contains { $0.rom == rom }
        }
        for rom in lost.sorted(by: { $0.text < $1.text }) where bus.probes.count < 100 {
            var probe = TemperatureProbe(rom: rom)
            probe.absentSince = now
            bus.probes.append(probe)
        }
    }

    private static func take(
        _ result: ProbeResult, at now: Instant, to probe: inout TemperatureProbe,
        in snapshot: inout Snapshot
    ) {
        probe.result = result
        probe.readings &+= 1
        switch result {
        case .temperature(let temperature):
            let isPowerOn = temperature.celsius == 85
            let before = probe.temperature?.value.celsius
            // A probe that was near 85 °C may be there; one that jumps to it was just powered.
            probe.isPowerOnValue =
                isPowerOn && (probe.isPowerOnValue || before.map { abs($0 - 85) > 5 } ?? true)
            probe.temperature = Reading(temperature, at: now, staleAfter: staleAfter)
            guard !probe.isPowerOnValue else {
                probe.slope = nil
                return
            }
            let series = SeriesID(subject: probe.rom.text, kind: .temperature)
            Reducer.keep(
                temperature.celsius, as: series, spacing: .seconds(1), at: now, in: &snapshot)
            probe.slope = slope(of: snapshot.histories[series], at: now)
        case .checksum: probe.checksumErrors &+= 1
        case .powerOn, .underpowered, .empty, .stuckLow: break
        case .absent:
            if probe.absentSince == nil { probe.absentSince = now }
            probe.slope = nil
        }
    }

    /// °C a minute, by least squares over the newest half minute.
    private static func slope(of history: History?, at now: Instant) -> Double? {
        guard let history else { return nil }
        let recent = history.newest(
            since: Instant(
                nanoseconds: (now - Instant.zero).nanoseconds
                    &- slopeWindow.nanoseconds))
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

    private static func note(
        _ found: [ROMCode], pass number: Int, in bus: inout OneWireBusState, _ snapshot: Snapshot
    ) {
        guard var search = bus.search, search.isRunning else { return }
        search.passes = number
        for rom in Set(found) {
            search.seen[rom, default: 0] &+= 1
        }
        for rom in found where !search.order.contains(rom) {
            search.order.append(rom)
            let isKnown = snapshot.knownProbes.contains(rom)
            if !isKnown { search.new.append(rom) }
        }
        bus.search = search
    }

    private static func finish(
        _ isComplete: Bool, at now: Instant, in bus: inout OneWireBusState,
        _ snapshot: inout Snapshot
    ) {
        guard var search = bus.search, search.isRunning else { return }
        search.endedAt = now
        search.isComplete = isComplete
        bus.search = search
        for rom in search.new { snapshot.log(.newDevice(rom), of: .probe(rom), at: now) }
        let absent = bus.probes.count { search.seen[$0.rom] == nil }
        snapshot.log(
            .search(
                found: search.order.count, new: search.new.count, absent: absent,
                isComplete: isComplete), of: .oneWire, at: now)
        guard isComplete else { return }
        snapshot.knownProbes.formUnion(search.order)
        list(search.order, at: now, in: &bus)
    }
}
