/// The pure step from one snapshot to the next.
public enum Reducer {
    /// Applies one fact.
    ///
    /// Pure: the same facts in the same order always give the same snapshot.
    public static func apply(_ event: Event, to snapshot: inout Snapshot) {
        switch event {
        case .clock(let reading):
            snapshot.clock = reading
            judgeTeleinfo(in: &snapshot, at: reading.instant)
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
        case .answered(let command, let outcome, _):
            record(outcome, of: command, in: &snapshot)
        case .store(let fact, let at):
            snapshot.log(.store(fact), of: .unit, at: at)
        }
    }

    private static func apply(
        _ state: LinkState, of source: SourceID, at: Instant, to snapshot: inout Snapshot
    ) {
        withTeleinfo(source, in: &snapshot) { input, snapshot in
            TeleinfoReducer.apply(state, at: at, to: &input, in: &snapshot)
        }
    }

    private static func record(
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
