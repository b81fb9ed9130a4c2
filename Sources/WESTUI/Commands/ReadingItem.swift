import WESModel

/// One reading as `wes watch` prints it.
struct ReadingItem {
    /// The value: a number with its unit, or a text as sent.
    enum Value {
        case number(Double)
        case text(String)
        case flag(Bool)
    }

    let source: SourceID
    let label: String
    let value: Value
    var unit = ""
    var horodate: String?
    let at: Instant
    let health: Health
    /// The time that must pass before it is printed again.
    var spacing = Delay.zero

    /// The readings of a snapshot, terminal by terminal.
    static func all(of snapshot: Snapshot) -> [ReadingItem] {
        let now = snapshot.clock.instant
        var items = snapshot.teleinfo.flatMap { labels(of: $0, at: now) }
        if let mains = snapshot.mains {
            items += [
                quantity(mains.voltage, "voltage", of: .mains, at: now),
                quantity(mains.frequency, "frequency", of: .mains, at: now),
            ].compactMap { $0 }
        }
        for clamp in snapshot.clamps {
            items += [
                quantity(clamp.current, "current", of: clamp.source, at: now),
                quantity(clamp.power, "power", of: clamp.source, at: now),
                quantity(clamp.apparent, "apparent_power", of: clamp.source, at: now),
            ].compactMap { $0 }
            items += energies(of: clamp, in: snapshot)
        }
        items += (snapshot.oneWire?.probes ?? []).flatMap { readings(of: $0, at: now) }
        items += snapshot.modbus.flatMap { readings(of: $0, at: now) }
        return items + lines(of: snapshot) + clock(snapshot.batteryClock, at: now)
    }

    /// The battery-backed clock: its offset moves with every look, a line a minute is enough.
    private static func clock(_ clock: BatteryClock?, at now: Instant) -> [ReadingItem] {
        guard let reading = clock?.report else { return [] }
        let health = reading.health(at: now)
        let report = reading.value
        let values: [(String, Value?, String)] = [
            ("offset", report.offset.map { .number($0.seconds) }, "s"),
            ("battery_low", report.isBatteryLow.map { .flag($0) }, ""),
            ("synchronised", report.isSystemSynchronised.map { .flag($0) }, ""),
        ]
        return values.compactMap { label, value, unit in
            value.map {
                ReadingItem(
                    source: .clock, label: label, value: $0, unit: unit, at: reading.at,
                    health: health, spacing: .seconds(60))
            }
        }
    }

    /// What a probe measures; 85,0 °C at power-up is no temperature.
    private static func readings(of probe: TemperatureProbe, at now: Instant) -> [ReadingItem] {
        var temperature = probe.temperature
        temperature?.failed = probe.isPowerOnValue
        let source = probe.source
        return [
            quantity(temperature, "temperature", of: source, at: now),
            quantity(part(probe.climate, \.humidity), "humidity", of: source, at: now),
            quantity(part(probe.climate, \.light), "illuminance", of: source, at: now),
        ].compactMap { $0 }
    }

    private static func part<Measure: Quantity>(
        _ climate: Reading<ClimateReading>?, _ path: KeyPath<ClimateReading, Measure?>
    ) -> Reading<Measure>? {
        guard let climate, let value = climate.value[keyPath: path], value.magnitude.isFinite
        else { return nil }
        return Reading(value, at: climate.at, staleAfter: climate.staleAfter)
    }

    /// The indexes of a clamp, which never step back; they move with every report, and a line a
    /// minute is enough.
    private static func energies(of clamp: Clamp, in snapshot: Snapshot) -> [ReadingItem] {
        guard let total = snapshot.ledgers[clamp.source]?[.total], let power = clamp.power else {
            return []
        }
        return [("energy_consumed", total.consumed), ("energy_injected", total.injected)].map {
            ReadingItem(
                source: clamp.source, label: $0, value: .number($1.wattHours),
                unit: Energy.symbol, at: power.at,
                health: power.health(at: snapshot.clock.instant), spacing: .seconds(60))
        }
    }

    /// Counters, contacts and relays: told when they change, so never stale while their line is
    /// open.
    private static func lines(of snapshot: Snapshot) -> [ReadingItem] {
        func item(
            _ source: SourceID, _ label: String, _ value: Value?, _ at: Instant?, _ link: LinkState
        ) -> ReadingItem? {
            guard let value, let at else { return nil }
            return ReadingItem(
                source: source, label: label, value: value, at: at,
                health: link.isOpen ? .ok : .stale)
        }
        return snapshot.counters.flatMap { counter -> [ReadingItem?] in
            [
                item(
                    counter.source, "pulses", .number(Double(counter.pulses)), counter.lastPulse,
                    counter.link),
                item(
                    counter.source, "lost_pulses", .number(Double(counter.lostPulses)),
                    counter.lastLoss, counter.link),
            ] + weighed(counter, in: snapshot)
        }.compactMap { $0 }
            + snapshot.contacts.flatMap { contact in
                [
                    item(
                        contact.source, "closed", contact.isClosed.map { .flag($0) },
                        contact.lastChange, contact.link),
                    item(
                        contact.source, "active", snapshot.isActive(contact).map { .flag($0) },
                        contact.lastChange, contact.link),
                ].compactMap { $0 }
            }
            + snapshot.analog.flatMap { readings(of: $0, in: snapshot) }
            + snapshot.relays.compactMap {
                item(
                    $0.source, "position", $0.commanded.map { .text($0.rawValue) }, $0.since,
                    $0.link)
            }
    }

    /// The index and the flow of a counter whose weight is known, as its last pulse tells them.
    private static func weighed(_ counter: PulseCounter, in snapshot: Snapshot) -> [ReadingItem] {
        guard let weight = snapshot.weight(of: counter.source), let last = counter.lastPulse else {
            return []
        }
        let isVolume = weight.unit == .litre
        var values = [
            (
                isVolume ? "volume" : "energy", Double(counter.pulses) * weight.amount,
                isVolume ? Volume.symbol : Energy.symbol
            )
        ]
        if let rate = counter.rate(at: last) {
            values.append(
                (
                    isVolume ? "flow" : "power", rate * weight.amount * 3_600,
                    isVolume ? VolumeFlow.symbol : Power.symbol
                ))
        }
        return values.map { label, value, unit in
            ReadingItem(
                source: counter.source, label: label, value: .number(value), unit: unit, at: last,
                health: counter.link.isOpen ? .ok : .stale)
        }
    }

    private static func labels(of input: TeleinfoInput, at now: Instant) -> [ReadingItem] {
        let mode = (input.line ?? input.lastLine)?.mode
        return input.values.map { value in
            let group = value.group
            let label = TeleinfoLabels.label(group.label, in: mode)
            let unit = label.map { $0.shape == .digits ? $0.unit : "" } ?? ""
            let number = unit.isEmpty ? nil : Int(group.value)
            return ReadingItem(
                source: input.source, label: group.label,
                value: number.map { .number(Double($0)) } ?? .text(group.value), unit: unit,
                horodate: group.horodate, at: value.at, health: value.health(at: now))
        }
    }

    private static func quantity<Measure: Quantity>(
        _ reading: Reading<Measure>?, _ label: String, of source: SourceID, at now: Instant
    ) -> ReadingItem? {
        reading.map {
            ReadingItem(
                source: source, label: label, value: .number($0.value.magnitude),
                unit: Measure.symbol, at: $0.at, health: $0.health(at: now))
        }
    }
}
