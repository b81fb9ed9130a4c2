/// How a step test moves on with each report.
extension StepTest {
    /// The reports that make the baseline.
    private static let baselineReports = 3
    /// The reports kept before the step.
    private static let memory = 8
    /// The reports that agree once it has settled.
    private static let agreeing = 3
    /// The reports that are averaged before it is over.
    private static let enough = 5

    /// Takes one report.
    ///
    /// - Parameter roles: What each clamp is at: the clamps of the grid see every load.
    mutating func take(_ sample: StepSample, roles: [Int: CircuitRole]) {
        guard !isOver else { return }
        guard before.count >= Self.baselineReports else {
            before.append(sample)
            if before.count >= Self.baselineReports { stage = .waiting }
            return
        }
        let base = StepSample.mean(before)
        steps = sample.currents.reduce(into: [:]) { steps, item in
            steps[item.key] = item.value - (base[item.key] ?? .zero)
        }
        let largest = steps.values.map(\.magnitude).max() ?? 0
        guard largest >= Self.smallest.amperes else { return keepWaiting(with: sample) }
        guard !isRemoval(of: steps, from: base, roles) else { return startOver(with: sample) }
        settle(with: sample, largest: largest, roles)
    }

    /// Ends a test that nothing answered in time.
    mutating func tick(at now: Instant) {
        guard !isOver, now >= until else { return }
        stage = present.map { .done($0) } ?? .expired
    }

    private mutating func keepWaiting(with sample: StepSample) {
        stage = .waiting
        after = []
        // The newest reports may hold the beginning of a slow step: they wait a turn.
        before.append(sample)
        if before.count > Self.memory { before.removeFirst() }
    }

    private mutating func startOver(with sample: StepSample) {
        before = [sample]
        after = []
        stage = .baseline
    }

    /// True where a load went off instead: what was there is less afterwards.
    private func isRemoval(
        of steps: [Int: Phasor], from base: [Int: Phasor], _ roles: [Int: CircuitRole]
    ) -> Bool {
        guard
            let (number, step) = steps.max(by: { $0.value.magnitude < $1.value.magnitude }),
            roles[number] != .grid, let old = base[number]
        else { return false }
        return (old + step).magnitude < old.magnitude - step.magnitude * 0.3
    }

    private mutating func settle(
        with sample: StepSample, largest: Double, _ roles: [Int: CircuitRole]
    ) {
        if after.isEmpty {
            // The newest of them may hold the beginning of the step.
            before.removeLast(min(2, before.count - 1))
        }
        stage = .settling
        after.append(sample)
        let newest = after.suffix(Self.agreeing)
        let mean = StepSample.mean(newest)
        let limit = 0.15 + 0.015 * largest
        let agrees =
            newest.count == Self.agreeing
            && newest.allSatisfy { one in
                one.currents.allSatisfy { number, current in
                    (current - (mean[number] ?? .zero)).magnitude <= limit
                }
            }
        guard agrees else {
            // Only what has settled counts.
            if after.count >= Self.agreeing { after.removeFirst() }
            return
        }
        upstream = Set(roles.filter { $0.value == .grid }.keys)
        guard after.count >= Self.enough, let proof = present else { return }
        stage = .done(proof)
    }
}
