/// What every clamp showed before, during and after the test of a relay: a step test without
/// hands (measure.md section 4.3).
struct RelayStep: Hashable, Sendable, Codable {
    /// The reports before the relay closed.
    private let before: [StepSample]
    /// The reports while it was closed.
    private var during: [StepSample] = []
    /// The reports since it opened again.
    private var after: [StepSample] = []
    /// What each clamp is at.
    private let circuits: StepCircuits
    /// The clamp named for the load; nil without one.
    private let load: Int?
    /// When the clamps must have confirmed the step; nil while the relay is closed.
    var limit: Instant?

    /// The smallest step that answers: a relay has small loads too.
    private static let smallest = Current(amperes: 1)
    /// The reports that are averaged, the newest ones.
    private static let averaged = 5
    /// The reports after the opening that must agree.
    private static let confirming = 2

    /// Begins with the reports before the relay closed; nil where there are none.
    init?(after before: [StepSample], circuits: StepCircuits, load: Int?) {
        guard !before.isEmpty else { return nil }
        self.before = before
        self.circuits = circuits
        self.load = load
    }

    /// Takes one report.
    mutating func take(_ sample: StepSample) {
        if limit == nil {
            during.append(sample)
            // The first one may have been measured before the contact closed.
            if during.count > Self.averaged + 1 { during.removeFirst() }
        } else {
            after.append(sample)
            if after.count > Self.confirming { after.removeFirst() }
        }
    }

    /// The circuits that moved while the relay was closed.
    private var moved: Set<Int> { verdict.moved.intersection(circuits.candidates(of: load)) }

    /// True where nothing else is to be waited for: no circuit moved, or that of the load alone.
    var isDecided: Bool {
        moved.isEmpty || (load.map(moved.contains) == true && moved.count == 1)
    }

    /// True once enough reports came after the opening.
    var isConfirmed: Bool { after.count >= Self.confirming }

    /// What it shows: of several circuits that moved, the one that came back when it opened; nil
    /// where none did.
    func proof(of kind: RelayDescription.Kind) -> StepProof? {
        let answering = isDecided ? moved : moved.intersection(back)
        guard !answering.isEmpty else { return nil }
        var proof = verdict.proof(among: answering)
        proof.isConfirmed = !isDecided
        // Only a resistive load tells its phase by its angle.
        if kind != .resistive, !circuits.isSinglePhase {
            proof.phase = nil
            proof.isReversed = nil
        }
        return proof.answering == nil ? nil : proof
    }

    /// The clamps that were back where they were in every report since the opening.
    private var back: Set<Int> {
        guard isConfirmed else { return [] }
        let base = StepSample.mean(before)
        let steps = verdict.steps
        return Set(
            steps.keys.filter { number in
                let size = steps[number]?.magnitude ?? 0
                return after.allSatisfy { sample in
                    guard let current = sample.currents[number] else { return false }
                    return (current - (base[number] ?? .zero)).magnitude <= size * 0.3
                }
            })
    }

    private var verdict: StepVerdict {
        let settled = during.count > 1 ? Array(during.dropFirst()) : during
        return StepVerdict(
            before: before, after: settled, circuits: circuits, number: load, load: .unknown,
            smallest: Self.smallest)
    }
}
