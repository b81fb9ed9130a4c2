/// How the power of the clamps becomes energy by tariff period.
enum EnergyReducer {
    /// The highest mean power that a clamp can have measured: above it, a report is damaged.
    private static let highest = 100_000.0
    /// The time that the first increments of a source can cover.
    private static let longest = 60.0

    /// Adds what a clamp measured since the report before.
    ///
    /// The increments of the source where it has some; else the mean of the two powers over the
    /// monotonic time between them, and nothing over a gap longer than the age of a stale value.
    ///
    /// - Parameters:
    ///   - values: The values, corrected.
    ///   - before: The power of the report before.
    ///   - elapsed: The time since that report; nil after a gap.
    static func add(
        _ values: ClampValues, before: Reading<Power>?, over elapsed: Delay?,
        to index: Int, at now: Instant, in snapshot: inout Snapshot
    ) {
        guard let power = snapshot.clamps[index].power, !power.failed,
            let (consumed, injected) = increments(
                values, before: before, now: power.value, over: elapsed)
        else { return }
        snapshot.clamps[index].consumed.wattHours += consumed
        snapshot.clamps[index].injected.wattHours += injected
        let source = snapshot.clamps[index].source
        let period = TariffPeriod.current(snapshot, at: now)
        let time = snapshot.clock.civil(at: now)
        snapshot.ledgers[source, default: EnergyLedger()]
            .add(consumed: consumed, injected: injected, in: period, at: time)
    }

    /// Begins a new day in every ledger, measured or not.
    static func tick(_ snapshot: inout Snapshot) {
        let day = CivilDay(snapshot.clock.civil)
        for (source, ledger) in snapshot.ledgers where ledger.day != day {
            snapshot.ledgers[source]?.turn(to: day)
        }
    }

    private static func increments(
        _ values: ClampValues, before: Reading<Power>?, now power: Power, over elapsed: Delay?
    ) -> (consumed: Double, injected: Double)? {
        let seconds = elapsed?.seconds ?? longest
        let most = highest * seconds / 3_600
        if values.consumed != nil || values.injected != nil {
            let consumed = values.consumed?.wattHours ?? 0
            let injected = values.injected?.wattHours ?? 0
            guard (0...most).contains(consumed), (0...most).contains(injected) else { return nil }
            return (consumed, injected)
        }
        guard let elapsed, elapsed > .zero, let before, !before.failed else { return nil }
        let wattHours = (before.value.watts + power.watts) / 2 * elapsed.seconds / 3_600
        guard (-most...most).contains(wattHours) else { return nil }
        return (max(wattHours, 0), max(-wattHours, 0))
    }
}
