/// The pure step from one snapshot to the next.
public enum Reducer {
    /// Takes over the clocks between two ticks: nothing else passes.
    public static func take(_ clock: ClockReading, in snapshot: inout Snapshot) {
        ClockReducer.take(clock, in: &snapshot)
    }

    /// Applies one fact.
    ///
    /// Pure: the same facts in the same order always give the same snapshot.
    public static func apply(_ event: Event, to snapshot: inout Snapshot) {
        switch event {
        case .clock(let reading):
            ClockReducer.take(reading, in: &snapshot)
            judgeTeleinfo(in: &snapshot, at: reading.instant)
            ClampReducer.tick(&snapshot, at: reading.instant)
            StepReducer.tick(&snapshot, at: reading.instant)
            LineReducer.tick(&snapshot, at: reading.instant)
            RelayReducer.follow(&snapshot, at: reading.instant)
            CalibrationReducer.tick(&snapshot, at: reading.instant)
            EnergyReducer.tick(&snapshot)
            FaultReducer.judge(&snapshot, at: reading.instant)
        case .configured(let description, let changed, let at):
            configure(description, changed: changed, in: &snapshot, at: at)
        case .configurationRefused(let problem, let at):
            snapshot.log(.configurationRefused(problem), of: .unit, at: at)
        case .link(let source, let state, let at):
            apply(state, of: source, at: at, to: &snapshot)
        case .teleinfo(let source, let fact, let at):
            withTeleinfo(source, in: &snapshot) { input, snapshot in
                TeleinfoReducer.apply(fact, at: at, to: &input, in: &snapshot)
            }
        case .clamps(let fact, let at):
            ClampReducer.apply(fact, at: at, in: &snapshot)
            RelayReducer.follow(&snapshot, at: at)
        case .oneWire(let fact, let at): OneWireReducer.apply(fact, at: at, in: &snapshot)
        case .counter(let source, let fact, let at):
            LineReducer.apply(fact, of: source, at: at, in: &snapshot)
        case .contact(let source, let fact, let at):
            LineReducer.apply(fact, of: source, at: at, in: &snapshot)
            RelayReducer.readBack(in: &snapshot)
        case .relay(let source, let fact, let at):
            RelayReducer.apply(fact, of: source, at: at, in: &snapshot)
        case .analog(let source, let fact, let at):
            AnalogReducer.apply(fact, of: source, at: at, in: &snapshot)
        case .modbus(let source, let fact, let at):
            ModbusReducer.apply(fact, of: source, at: at, in: &snapshot)
        case .batteryClock(let report, let at):
            snapshot.batteryClock?.take(report, at: at)
        case .learned(let fact, let at): LearnedReducer.apply(fact, at: at, in: &snapshot)
        case .recalled(let entries, _): snapshot.recall(entries)
        case .stepTestStarted(let source, let load, let at):
            snapshot.stepTest = StepTest(source: source, load: load, startedAt: at)
        case .stepTestStopped: snapshot.stepTest = nil
        case .calibrationStarted(let run): snapshot.calibrationRun = run
        case .resumed(let at): resume(&snapshot, at: at)
        case .address(let address, _): snapshot.address = address
        case .answered(let command, let outcome, _):
            record(outcome, of: command, in: &snapshot)
        case .store(let fact, let at):
            snapshot.log(.store(fact), of: .unit, at: at)
        }
    }

    private static func apply(
        _ state: LinkState, of source: SourceID, at: Instant, to snapshot: inout Snapshot
    ) {
        switch source.area {
        case "teleinfo":
            withTeleinfo(source, in: &snapshot) { input, snapshot in
                TeleinfoReducer.apply(state, at: at, to: &input, in: &snapshot)
            }
        case "clamps": ClampReducer.apply(state, at: at, in: &snapshot)
        case "onewire": OneWireReducer.apply(state, at: at, in: &snapshot)
        default: applyLine(state, of: source, at: at, to: &snapshot)
        }
    }

    private static func applyLine(
        _ state: LinkState, of source: SourceID, at: Instant, to snapshot: inout Snapshot
    ) {
        var before: LinkState?
        if let index = snapshot.counters.firstIndex(where: { $0.source == source }) {
            before = snapshot.counters[index].link
            LineReducer.apply(state, to: &snapshot.counters[index], at: at)
        } else if let index = snapshot.contacts.firstIndex(where: { $0.source == source }) {
            before = snapshot.contacts[index].link
            snapshot.contacts[index].link = state
        } else if let index = snapshot.relays.firstIndex(where: { $0.source == source }) {
            before = snapshot.relays[index].link
            snapshot.relays[index].link = state
            // Nobody holds the line: what it does now is not known.
            if !state.isOpen {
                snapshot.relays[index].commanded = nil
                snapshot.relays[index].readBack = nil
                snapshot.relays[index].pin = nil
                snapshot.relays[index].test = nil
                snapshot.relays[index].since = nil
                snapshot.relays[index].resting = nil
                snapshot.relays[index].drawn = []
            }
        } else if let index = snapshot.analog.firstIndex(where: { $0.source == source }) {
            before = snapshot.analog[index].link
            AnalogReducer.apply(state, to: &snapshot.analog[index])
        } else if source == .modbusBus {
            before = snapshot.modbus.first?.link
            ModbusReducer.apply(state, at: at, in: &snapshot)
        } else if source == .clock {
            before = snapshot.batteryClock?.link
            snapshot.batteryClock?.link = state
        } else if source == .leds {
            before = snapshot.leds
            snapshot.leds = state
        }
        if let before, before != state, isNews(from: before, to: state) {
            snapshot.log(.link(state), of: source, at: at)
        }
    }

    /// True where a change of a port is worth the journal: its first opening is not.
    static func isNews(from before: LinkState, to after: LinkState) -> Bool {
        switch (before, after) {
        case (.unconfigured, _), (_, .opening), (.opening, .open), (.open, .open): false
        default: true
        }
    }

    /// Appends to a history, at most once in `spacing`.
    static func keep(
        _ value: Double, as series: SeriesID, spacing: Delay = .seconds(5), at now: Instant,
        in snapshot: inout Snapshot
    ) {
        if let last = snapshot.histories[series]?.last, now - last.at < spacing { return }
        snapshot.histories[series, default: History(capacity: 720)]
            .append(History.Sample(at: now, value: value))
    }

    /// Silence is counted anew after a time in which nobody listened.
    private static func resume(_ snapshot: inout Snapshot, at now: Instant) {
        snapshot.suspicions = [:]
        for index in snapshot.teleinfo.indices {
            if snapshot.teleinfo[index].lastByte != nil {
                snapshot.teleinfo[index].lastByte = now
            } else if snapshot.teleinfo[index].openedAt != nil {
                snapshot.teleinfo[index].openedAt = now
            }
        }
    }

    static func record(
        _ outcome: CommandOutcome, of command: CommandID, in snapshot: inout Snapshot
    ) {
        snapshot.outcomes[command] = outcome
        if snapshot.outcomes.count > Snapshot.outcomesLimit,
            let oldest = snapshot.outcomes.keys.min(by: { $0.rawValue < $1.rawValue })
        {
            snapshot.outcomes[oldest] = nil
        }
    }

    private static func judgeTeleinfo(in snapshot: inout Snapshot, at now: Instant) {
        for index in snapshot.teleinfo.indices {
            withTeleinfo(snapshot.teleinfo[index].source, in: &snapshot) { input, snapshot in
                TeleinfoReducer.judge(&input, at: now, in: &snapshot)
            }
        }
    }

    /// Takes an input out of the snapshot while it changes, so that it is never copied.
    private static func withTeleinfo(
        _ source: SourceID, in snapshot: inout Snapshot,
        _ change: (inout TeleinfoInput, inout Snapshot) -> Void
    ) {
        guard let index = snapshot.teleinfo.firstIndex(where: { $0.source == source }) else {
            return
        }
        var input = TeleinfoInput(source: source)
        swap(&input, &snapshot.teleinfo[index])
        change(&input, &snapshot)
        swap(&input, &snapshot.teleinfo[index])
    }
}
