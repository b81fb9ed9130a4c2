/// What the clamps and counters say of the loads of the relays, reading by reading.
enum RelayLoadReducer {
    /// The readings of which the smallest is believed: a start-up current is none.
    private static let steady = 3
    /// The share of the load expected from which it counts as being there.
    private static let share = 0.2

    /// The board of the clamps sent a report.
    static func clampsRead(at now: Instant, in snapshot: inout Snapshot) {
        let meters = snapshot.clamps.map(\.source).filter(snapshot.isMeter)
        read(in: &snapshot, at: now) { $0.area == "clamps" && !meters.contains($0) }
    }

    /// The RS485 meter that stands as a clamp gave a turn.
    static func clampRead(
        _ clamp: SourceID, at now: Instant, in snapshot: inout Snapshot
    ) {
        read(in: &snapshot, at: now) { $0 == clamp }
    }

    /// A counter gave a pulse.
    static func counterRead(
        _ counter: SourceID, at now: Instant, in snapshot: inout Snapshot
    ) {
        read(in: &snapshot, at: now) { $0 == counter }
    }

    /// The load that the clamp or the counter of a relay measures now; nil without one, or when
    /// it is stale.
    static func load(of source: SourceID, in snapshot: Snapshot, at now: Instant) -> Power? {
        guard let number = source.number, let proof = snapshot.unit.relays[number]?.load else {
            return nil
        }
        if proof.area == "counters" { return counted(proof, in: snapshot, at: now) }
        guard let clamp = snapshot.clamps.first(where: { $0.source == proof }),
            let power = clamp.power, power.health(at: now) == .ok
        else { return nil }
        return power.value
    }

    private static func read(
        in snapshot: inout Snapshot, at now: Instant, where isRead: (SourceID) -> Bool
    ) {
        for index in snapshot.relays.indices {
            let relay = snapshot.relays[index]
            guard let description = snapshot.unit.relays[relay.source.number ?? 0],
                let load = description.load, isRead(load), relay.link.isOpen
            else { continue }
            switch relay.commanded {
            case .open:
                let found = resting(relay, description, snapshot, at: now)
                snapshot.relays[index].resting = found ?? relay.resting
            case .closed: carry(index, load, in: &snapshot, at: now)
            case nil: break
            }
        }
    }

    private static func resting(
        _ relay: Relay, _ description: RelayDescription, _ snapshot: Snapshot, at now: Instant
    ) -> RestingLoad? {
        guard !description.isLoadShared, !description.isShedding,
            let power = magnitude(of: relay, description, snapshot, at: now)
        else { return nil }
        let least = max(
            RelayTestReducer.smallestStep.watts,
            (description.expected?.upperBound ?? 0) * share)
        guard power.watts >= least else { return .idle }
        if MeterContact.isClosed(snapshot, at: now) { return .explained }
        return .next(power, after: relay.resting, at: now)
    }

    /// What the load takes whichever way round its clamp is, and without a voltage as well.
    private static func magnitude(
        of relay: Relay, _ description: RelayDescription, _ snapshot: Snapshot, at now: Instant
    ) -> Power? {
        if let power = load(of: relay.source, in: snapshot, at: now) {
            return Power(watts: abs(power.watts))
        }
        let clamp = snapshot.clamps.first { $0.source == description.load }
        guard let apparent = clamp?.apparent, apparent.health(at: now) == .ok else { return nil }
        return Power(watts: apparent.value.voltAmperes)
    }

    private static func carry(
        _ index: Int, _ load: SourceID, in snapshot: inout Snapshot, at now: Instant
    ) {
        guard let clamp = snapshot.clamps.first(where: { $0.source == load }),
            let current = clamp.current, current.health(at: now) == .ok
        else { return }
        var drawn = snapshot.relays[index].drawn + [current.value]
        guard drawn.count >= steady else { return snapshot.relays[index].drawn = drawn }
        drawn = drawn.suffix(steady)
        let lowest = drawn.min() ?? current.value
        // The first that counts takes the place of what an earlier closing showed.
        let isFirst = snapshot.relays[index].drawn.count < steady
        let highest = isFirst ? lowest : max(snapshot.relays[index].carried ?? lowest, lowest)
        snapshot.relays[index].carried = highest
        snapshot.relays[index].drawn = drawn
    }

    /// The power of an electricity counter, from the interval of its pulses.
    private static func counted(
        _ proof: SourceID, in snapshot: Snapshot, at now: Instant
    ) -> Power? {
        guard let counter = snapshot.counters.first(where: { $0.source == proof }),
            counter.link.isOpen
        else { return nil }
        // Without two pulses nothing runs that the counter could tell.
        return snapshot.weight(of: proof)?.power(pulsesPerSecond: counter.rate(at: now) ?? 0)
    }
}
