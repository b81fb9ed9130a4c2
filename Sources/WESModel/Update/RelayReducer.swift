/// How facts about relays change what is known, and what a test showed.
enum RelayReducer {
    /// A step smaller than this is noise on a clamp.
    static let smallestStep = Power(watts: 30)

    /// Applies a fact of a relay.
    static func apply(
        _ fact: RelayEvent, of source: SourceID, at now: Instant, in snapshot: inout Snapshot
    ) {
        guard let index = snapshot.relays.firstIndex(where: { $0.source == source }) else {
            return
        }
        switch fact {
        case .driven(let position, let by, let reason):
            if snapshot.relays[index].commanded != position || reason == .start {
                snapshot.relays[index].since = now
            }
            snapshot.relays[index].commanded = position
            if reason != .start {
                snapshot.log(.relay(position, by: by, reason: reason), of: source, at: now)
            }
        case .testStarted(let until):
            snapshot.relays[index].test = RelayTest(
                startedAt: now, until: until, before: load(of: source, in: snapshot, at: now))
            let house = house(in: snapshot, at: now)
            snapshot.relays[index].test?.houseBefore = house
        case .testEnded(let isComplete): end(index, isComplete, at: now, in: &snapshot)
        case .readBack(let position): snapshot.relays[index].readBack = position
        }
    }

    /// Follows the load of the tests under way.
    static func follow(_ snapshot: inout Snapshot, at now: Instant) {
        for index in snapshot.relays.indices {
            followHouse(index, in: &snapshot, at: now)
            guard let test = snapshot.relays[index].test, let before = test.before,
                let load = load(of: snapshot.relays[index].source, in: snapshot, at: now)
            else { continue }
            let step = Power(watts: load.watts - before.watts)
            if abs(step.watts) > abs(test.step?.watts ?? 0) {
                snapshot.relays[index].test?.step = step
            }
        }
    }

    private static func followHouse(_ index: Int, in snapshot: inout Snapshot, at now: Instant) {
        guard let test = snapshot.relays[index].test, let before = test.houseBefore,
            let house = house(in: snapshot, at: now)
        else { return }
        let step = house.watts - before.watts
        if step > test.houseStep?.watts ?? 0 {
            snapshot.relays[index].test?.houseStep = Power(watts: step)
        }
    }

    /// What the house takes from the grid: its clamps, else the volt-amperes of the meter.
    private static func house(in snapshot: Snapshot, at now: Instant) -> Power? {
        let balance = PowerBalance(snapshot, at: now, isTrusted: true)
        if let grid = balance.grid { return grid }
        return MeterDirection.apparent(snapshot, at: now).map { Power(watts: $0.voltAmperes) }
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

    /// The power of an electricity counter, from the interval of its pulses.
    private static func counted(
        _ proof: SourceID, in snapshot: Snapshot, at now: Instant
    ) -> Power? {
        guard let counter = snapshot.counters.first(where: { $0.source == proof }),
            counter.link.isOpen, let weight = snapshot.unit.counters[proof.number ?? 0]?.weight,
            weight.unit == .wattHour
        else { return nil }
        // Without two pulses nothing runs that the counter could tell.
        return Power(watts: (counter.rate(at: now) ?? 0) * weight.amount * 3_600)
    }

    private static func end(
        _ index: Int, _ isComplete: Bool, at now: Instant, in snapshot: inout Snapshot
    ) {
        guard var test = snapshot.relays[index].test else { return }
        let source = snapshot.relays[index].source
        snapshot.relays[index].test = nil
        guard isComplete else { return }
        if test.before != nil, test.step == nil { test.step = Power(watts: 0) }
        test.verdict = verdict(of: test, snapshot.unit.relays[source.number ?? 0])
        snapshot.relays[index].lastTest = test
        snapshot.relays[index].isTested = true
        snapshot.log(.relayTest(test), of: source, at: now)
    }

    /// A load that a relay sheds must be off, or fall; pulses tell only part of the fall in ten
    /// seconds.
    private static func sheds(_ step: Double, from before: Power) -> RelayTest.Verdict {
        before < smallestStep || step <= -before.watts / 2 ? .effective : .unchanged
    }

    private static func verdict(
        of test: RelayTest, _ description: RelayDescription?
    ) -> RelayTest.Verdict {
        guard let before = test.before else { return .unproven }
        let step = test.step?.watts ?? 0
        if let expected = description?.expected, expected.upperBound <= 0 {
            return sheds(step, from: before)
        }
        guard abs(step) >= smallestStep.watts else { return .unchanged }
        guard let expected = description?.expected else { return .effective }
        let margin = max(expected.upperBound * 0.2, smallestStep.watts)
        let isExpected =
            step >= expected.lowerBound - margin && step <= expected.upperBound + margin
        return isExpected ? .effective : .unexpected
    }
}
