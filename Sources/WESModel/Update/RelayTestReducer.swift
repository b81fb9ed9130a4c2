/// How the test of a relay goes on, and what it showed.
enum RelayTestReducer {
    /// A step smaller than this is noise on a clamp.
    static let smallestStep = Power(watts: 30)
    /// The reports after the opening that a step is confirmed by, and one for the delay.
    private static let confirming = 3
    private static let shortestConfirmation = Delay.seconds(5)

    /// A test begins; its contact closes next.
    static func start(
        _ index: Int, until: Instant, at now: Instant, in snapshot: inout Snapshot
    ) {
        settle(index, at: now, in: &snapshot)
        let source = snapshot.relays[index].source
        var test = RelayTest(
            startedAt: now, until: until,
            before: RelayLoadReducer.load(of: source, in: snapshot, at: now))
        test.houseBefore = house(in: snapshot, at: now)
        snapshot.relays[index].test = test
        let description = snapshot.unit.relays[source.number ?? 0]
        // A load that is shed goes off when the relay closes: it names no clamp.
        guard description?.isShedding != true, isFresh(snapshot, at: now) else {
            snapshot.relays[index].step = nil
            return
        }
        let load = description?.load.flatMap { $0.area == "clamps" ? $0.number : nil }
        snapshot.relays[index].step = RelayStep(
            after: snapshot.recentSteps, circuits: StepReducer.circuits(of: snapshot), load: load)
    }

    /// Takes what every clamp shows now.
    static func take(_ sample: StepSample, in snapshot: inout Snapshot, at now: Instant) {
        for index in snapshot.relays.indices where snapshot.relays[index].step != nil {
            snapshot.relays[index].step?.take(sample)
            let isAwaited = snapshot.relays[index].awaited != nil
            if isAwaited, snapshot.relays[index].step?.isConfirmed == true {
                settle(index, at: now, in: &snapshot)
            }
        }
    }

    /// Follows the load of the tests under way, and ends those that nothing confirms.
    static func follow(_ snapshot: inout Snapshot, at now: Instant) {
        for index in snapshot.relays.indices {
            followHouse(index, in: &snapshot, at: now)
            if let limit = snapshot.relays[index].step?.limit, now >= limit {
                settle(index, at: now, in: &snapshot)
            }
            guard let test = snapshot.relays[index].test, let before = test.before,
                let load = RelayLoadReducer.load(
                    of: snapshot.relays[index].source, in: snapshot, at: now)
            else { continue }
            let step = Power(watts: load.watts - before.watts)
            if abs(step.watts) > abs(test.step?.watts ?? 0) {
                snapshot.relays[index].test?.step = step
            }
        }
    }

    /// A test ended: its answer is told now, or once the clamps have confirmed which one it was.
    static func end(
        _ index: Int, _ isComplete: Bool, at now: Instant, in snapshot: inout Snapshot
    ) {
        guard var test = snapshot.relays[index].test else { return }
        let source = snapshot.relays[index].source
        snapshot.relays[index].test = nil
        guard isComplete else {
            snapshot.relays[index].step = nil
            return
        }
        if test.before != nil, test.step == nil { test.step = Power(watts: 0) }
        test.verdict = verdict(of: test, snapshot.unit.relays[source.number ?? 0])
        snapshot.relays[index].awaited = test
        guard let step = snapshot.relays[index].step, !step.isDecided else {
            return settle(index, at: now, in: &snapshot)
        }
        let period = snapshot.clampBoard?.period?.nanoseconds ?? 0
        let wait = max(
            shortestConfirmation, Delay(nanoseconds: period &* Int64(confirming)))
        snapshot.relays[index].step?.limit = now + wait
    }

    /// Tells what the test awaited showed, by what the clamps have said until now.
    static func settle(_ index: Int, at now: Instant, in snapshot: inout Snapshot) {
        guard var test = snapshot.relays[index].awaited else { return }
        let source = snapshot.relays[index].source
        let description = snapshot.unit.relays[source.number ?? 0]
        let proof = snapshot.relays[index].step?.proof(of: description?.kind ?? .resistive)
        snapshot.relays[index].awaited = nil
        snapshot.relays[index].step = nil
        test.proof = proof
        test.answering = proof?.answering
        if let load = description?.load, load.area == "clamps", let proof {
            if proof.answering == load.number {
                snapshot.stepProofs[load] = proof
            } else if test.verdict == .unchanged || description?.isLoadShared == true {
                test.verdict = .otherClamp
            }
        }
        snapshot.relays[index].lastTest = test
        snapshot.relays[index].isTested = true
        snapshot.log(.relayTest(test), of: source, at: now)
    }

    /// True where the newest reports of the clamps are of now.
    private static func isFresh(_ snapshot: Snapshot, at now: Instant) -> Bool {
        guard let board = snapshot.clampBoard, let last = board.lastLine else { return false }
        return now - last <= board.staleAfter
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
        guard description?.isShedding != true else { return sheds(step, from: before) }
        guard abs(step) >= smallestStep.watts else { return .unchanged }
        guard let expected = description?.expected else { return .effective }
        let margin = max(expected.upperBound * 0.2, smallestStep.watts)
        let isExpected =
            step >= expected.lowerBound - margin && step <= expected.upperBound + margin
        return isExpected ? .effective : .unexpected
    }
}
