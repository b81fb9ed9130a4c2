extension Reducer {
    /// Takes over a configuration: terminals that left it become free, those that changed start over.
    static func configure(
        _ description: UnitDescription, changed: [SourceID], in snapshot: inout Snapshot,
        at now: Instant
    ) {
        let before = snapshot.unit
        snapshot.unit = description
        for index in snapshot.teleinfo.indices {
            let source = snapshot.teleinfo[index].source
            guard changed.contains(source) else { continue }
            snapshot.teleinfo[index] = TeleinfoInput(source: source)
        }
        let (relays, analog) = (snapshot.relays, snapshot.analog)
        configureBoard(description, changed, in: &snapshot)
        CalibrationReducer.configure(&snapshot)
        configureLines(description, changed, in: &snapshot)
        keepDriven(before, changed, relays, in: &snapshot)
        keepRead(before, changed, analog, in: &snapshot)
        FaultReducer.forget(changed, in: &snapshot, at: now)
        snapshot.log(.configured, of: .unit, at: now)
    }

    /// A board that changed takes its clamps and the mains with it.
    private static func configureBoard(
        _ description: UnitDescription, _ changed: [SourceID], in snapshot: inout Snapshot
    ) {
        let isNewBoard = changed.contains(.clamps)
        if isNewBoard { snapshot.clampBoard = description.clampBoard.map { _ in ClampBoard() } }
        let link = snapshot.clampBoard?.link ?? .unconfigured
        let numbers = description.clamps.keys.sorted().filter {
            description.clampBoard != nil || description.clamps[$0]?.meterName != nil
        }
        let old = snapshot.clamps
        snapshot.clamps = numbers.map { number in
            let source = SourceID.clamp(number)
            let kept = old.first { $0.source == source }
            let meter = description.clamps[number]?.meterName.map(SourceID.modbus)
            let isNewSource = meter.map { isNew($0, changed) } ?? isNewBoard
            let isChanged = isNewSource || changed.contains(source)
            let state = meter == nil ? link : busLink(description, changed, snapshot)
            var clamp =
                isChanged ? Clamp(source: source, link: state) : kept ?? Clamp(source: source)
            clamp.isInverted = snapshot.inverted.contains(source)
            return clamp
        }
        if isNewBoard || changed.contains(.mains) {
            snapshot.mains =
                description.clampBoard == nil
                ? nil : description.mains.map { _ in Mains(link: link) }
        }
        if changed.contains(.oneWire) {
            snapshot.oneWire = description.oneWire.map { _ in OneWireBusState() }
        }
    }

    /// True where an RS485 meter starts over.
    private static func isNew(_ meter: SourceID, _ changed: [SourceID]) -> Bool {
        changed.contains(.modbusBus) || changed.contains(meter)
    }

    /// The state of the RS485 port that goes on; a meter added to it does not open it again.
    private static func busLink(
        _ description: UnitDescription, _ changed: [SourceID], _ snapshot: Snapshot
    ) -> LinkState {
        guard description.modbus != nil, !changed.contains(.modbusBus) else {
            return .unconfigured
        }
        return snapshot.modbus.first?.link ?? .unconfigured
    }

    private static func configureLines(
        _ description: UnitDescription, _ changed: [SourceID], in snapshot: inout Snapshot
    ) {
        snapshot.counters = states(
            of: description.counters.keys.map(SourceID.counter), changed, snapshot.counters,
            \.source
        ) { fresh(counter: $0, after: snapshot.counters) }
        snapshot.contacts = states(
            of: description.contacts.keys.map(SourceID.contact), changed, snapshot.contacts,
            \.source
        ) { Contact(source: $0) }
        snapshot.relays = states(
            of: description.relays.keys.map(SourceID.relay), changed, snapshot.relays, \.source
        ) { Relay(source: $0) }
        snapshot.analog = states(
            of: description.analog.keys.map(SourceID.analog), changed, snapshot.analog, \.source
        ) { AnalogInput(source: $0) }
        let isNewBus = changed.contains(.modbusBus)
        let link = busLink(description, changed, snapshot)
        let meters = (description.modbus?.meters.keys.sorted() ?? []).map(SourceID.modbus)
        snapshot.modbus = states(
            of: meters, isNewBus ? changed + meters : changed, snapshot.modbus, \.source
        ) { ModbusMeter(source: $0, link: link) }
        if changed.contains(.clock) {
            snapshot.batteryClock = description.clock.map { _ in BatteryClock() }
        }
        if changed.contains(.leds) { snapshot.leds = .unconfigured }
    }

    /// A counter whose table changed counts on from its index.
    private static func fresh(counter source: SourceID, after old: [PulseCounter]) -> PulseCounter {
        var counter = PulseCounter(source: source)
        if let before = old.first(where: { $0.source == source }) {
            counter.base = before.pulses
            counter.settings = before.settings
        }
        return counter
    }

    /// A relay whose line is driven on as before keeps its position; its tests were of another load.
    private static func keepDriven(
        _ before: UnitDescription, _ changed: [SourceID], _ old: [Relay],
        in snapshot: inout Snapshot
    ) {
        for index in snapshot.relays.indices {
            let source = snapshot.relays[index].source
            guard changed.contains(source), let number = source.number,
                let new = snapshot.unit.relays[number],
                before.relays[number]?.isDriven(as: new) == true,
                let known = old.first(where: { $0.source == source })
            else { continue }
            snapshot.relays[index].link = known.link
            snapshot.relays[index].commanded = known.commanded
            snapshot.relays[index].since = known.since
            snapshot.relays[index].pin = known.pin
            snapshot.relays[index].test = known.test
        }
    }

    /// An input on the channel of before is still read; only a new name leaves its value as it is.
    private static func keepRead(
        _ before: UnitDescription, _ changed: [SourceID], _ old: [AnalogInput],
        in snapshot: inout Snapshot
    ) {
        for source in changed where source.area == "analog" {
            let number = source.number ?? 0
            let (table, new) = (before.analog[number], snapshot.unit.analog[number])
            let isSame = table.map { new?.measures(as: $0) ?? false } ?? false
            if !isSame { snapshot.histories[AnalogInput(source: source).series] = nil }
            guard let index = snapshot.analog.firstIndex(where: { $0.source == source }),
                let known = old.first(where: { $0.source == source }),
                table?.device == new?.device
            else { continue }
            if isSame {
                snapshot.analog[index] = known
            } else {
                snapshot.analog[index].link = known.link
            }
        }
    }

    /// The states of some terminals by number: what was known of those whose table stayed.
    private static func states<State>(
        of terminals: [SourceID], _ changed: [SourceID], _ before: [State],
        _ source: KeyPath<State, SourceID>, fresh: (SourceID) -> State
    ) -> [State] {
        terminals.sorted { ($0.number ?? 0) < ($1.number ?? 0) }.map { terminal in
            let kept = before.first { $0[keyPath: source] == terminal }
            return changed.contains(terminal) ? fresh(terminal) : kept ?? fresh(terminal)
        }
    }
}
