/// How a step test moves on with each report.
extension StepTest {
    /// The reports that make the baseline.
    private static let baselineReports = 3
    /// The reports kept before the step.
    private static let memory = 8
    /// The reports that agree once it has settled.
    private static let agreeing = 3
    /// The reports that are averaged before it is over, and the most of them.
    private static let enough = 5
    private static let most = 20
    /// The share of the largest step that counts as a step of another clamp.
    static let aside = 0.25

    /// Takes one report.
    ///
    /// - Parameter circuits: What each clamp is at.
    mutating func take(_ sample: StepSample, circuits: StepCircuits) {
        if case .done(let proof) = stage { return confirm(proof, by: sample) }
        guard !isOver else { return }
        self.circuits = circuits
        guard stage != .baseline else {
            before.append(sample)
            if before.count >= Self.baselineReports { stage = .waiting }
            return
        }
        steps = Self.steps(sample.currents, from: StepSample.mean(before))
        if asksRemoval { return watchRemoval(with: sample) }
        let largest = steps.values.map(\.magnitude).max() ?? 0
        guard largest >= Self.smallest.amperes else { return keepWaiting(with: sample) }
        guard !isRemoval else { return startOver(with: sample) }
        settle(with: sample, largest: largest)
    }

    /// Ends a test that nothing answered in time.
    mutating func tick(at now: Instant) {
        guard !isOver, now >= until else { return }
        stage = present.map { .done($0) } ?? .expired
    }

    /// The steps from a baseline.
    static func steps(
        _ currents: [Int: Phasor], from base: [Int: Phasor]
    ) -> [Int: Phasor] {
        currents.reduce(into: [:]) { $0[$1.key] = $1.value - (base[$1.key] ?? .zero) }
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
        asksRemoval = false
        stage = .baseline
    }

    /// True where a load went off instead: what was there is less afterwards.
    ///
    /// On the grid a load may lessen what is injected, and a production may be stopped.
    private var isRemoval: Bool {
        guard
            let (number, step) = steps.max(by: { $0.value.magnitude < $1.value.magnitude }),
            !circuits.isGrid(number), !circuits.isProduction(number)
        else { return false }
        let old = StepSample.mean(before)[number] ?? .zero
        return (old + step).magnitude < old.magnitude - step.magnitude * 0.3
    }

    private mutating func settle(with sample: StepSample, largest: Double) {
        if after.isEmpty {
            // The newest of them may hold the beginning of the step.
            before.removeLast(min(2, before.count - 1))
        }
        stage = .settling
        after.append(sample)
        guard hasSettled(largest) else {
            // Only what has settled counts.
            if after.count >= Self.agreeing { after.removeFirst() }
            return
        }
        guard after.count >= Self.enough, let proof = present else { return }
        if isSure(proof) { stage = .done(proof) } else { asksRemoval = true }
    }

    /// True where the newest reports agree on every clamp that moved.
    private func hasSettled(_ largest: Double) -> Bool {
        let newest = after.suffix(Self.agreeing)
        guard newest.count == Self.agreeing else { return false }
        let mean = StepSample.mean(newest)
        let limit = 0.15 + 0.015 * largest
        let moved = steps.filter { $0.value.magnitude >= largest * Self.aside }.keys
        return newest.allSatisfy { one in
            moved.allSatisfy { number in
                let current = one.currents[number] ?? .zero
                return (current - (mean[number] ?? .zero)).magnitude <= limit
            }
        }
    }

    /// True where one step is enough: the tested clamp alone, or a known size on another.
    ///
    /// Any other load of the house may have been switched on as well.
    private func isSure(_ proof: StepProof) -> Bool {
        let moved = StepVerdict(self).moved
        if proof.answering == number {
            return moved.intersection(circuits.rivals(of: number)).count <= 1
        }
        guard let ratio = proof.ratio, (0.9...1.1).contains(ratio) else { return false }
        return proof.answering == nil
            || (proof.phase != nil
                && moved.intersection(circuits.candidates(of: number)).count == 1)
    }

    /// Waits for the load to be switched off again: what comes back to the baseline was it.
    private mutating func watchRemoval(with sample: StepSample) {
        let settled = StepSample.mean(after)
        if let number, let current = sample.currents[number], let old = settled[number],
            (current - old).magnitude >= Self.smallest.amperes,
            (steps[number]?.magnitude ?? 0) >= Self.smallest.amperes
        {
            // The tested clamp moves only now: what moved before was another load.
            before = Array(after.suffix(Self.baselineReports))
            after = [sample]
            asksRemoval = false
            return
        }
        let verdict = StepVerdict(self)
        let back = verdict.moved.filter { number in
            let step = verdict.steps[number]?.magnitude ?? 0
            return (steps[number]?.magnitude ?? 0) <= step * 0.2
        }
        guard !back.isEmpty else {
            returned = nil
            if after.count < Self.most { after.append(sample) }
            return
        }
        guard returned == back else { return returned = back }
        var proof = verdict.proof(among: back)
        proof.isConfirmed = true
        stage = .done(proof)
    }

    /// A second proof: the step goes as it came.
    private mutating func confirm(_ proof: StepProof, by sample: StepSample) {
        guard !proof.isConfirmed, let answering = proof.answering,
            let current = sample.currents[answering]
        else { return }
        let base = StepSample.mean(before)[answering] ?? .zero
        guard (current - base).magnitude <= proof.step.amperes * 0.2 else {
            returned = nil
            return
        }
        guard returned == [answering] else { return returned = [answering] }
        var confirmed = proof
        confirmed.isConfirmed = true
        stage = .done(confirmed)
    }
}
