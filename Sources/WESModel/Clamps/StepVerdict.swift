/// What the reports before and after a step say together (measure.md section 4.3).
struct StepVerdict {
    private let before: [StepSample]
    private let circuits: StepCircuits
    private let number: Int?
    private let load: StepLoad
    private let smallest: Current
    private let last: StepSample?
    /// The step of each clamp.
    let steps: [Int: Phasor]
    private let base: [Int: Phasor]

    init(_ test: StepTest) {
        self.init(
            before: test.before, after: test.after, circuits: test.circuits, number: test.number,
            load: test.load, smallest: StepTest.smallest)
    }

    /// Makes the verdict of some reports.
    ///
    /// - Parameters:
    ///   - number: The clamp whose circuit takes the load; nil where none is named.
    ///   - smallest: The smallest step that answers.
    init(
        before: [StepSample], after: [StepSample], circuits: StepCircuits, number: Int?,
        load: StepLoad, smallest: Current
    ) {
        self.before = before
        self.circuits = circuits
        self.number = number
        self.load = load
        self.smallest = smallest
        base = StepSample.mean(before)
        last = after.last
        steps = StepTest.steps(StepSample.mean(after), from: base)
    }

    /// The clamps that moved with the load.
    var moved: Set<Int> {
        let largest = steps.values.map(\.magnitude).max() ?? 0
        let least = max(smallest.amperes * 0.5, largest * StepTest.aside)
        return Set(steps.filter { $0.value.magnitude >= least }.keys)
    }

    /// The proof.
    var proof: StepProof { proof(among: moved) }

    /// The proof, where the load is known to be behind one of some clamps.
    func proof(among clamps: Set<Int>) -> StepProof {
        let seconds = last?.unixSeconds ?? 0
        guard let answering = answering(among: clamps), let step = onStep(of: answering) else {
            let largest = clamps.compactMap { steps[$0]?.magnitude }.max() ?? 0
            return StepProof(
                answering: nil, step: Current(amperes: largest), ratio: ratio(largest),
                scale: .odd, unixSeconds: seconds)
        }
        let share = ratio(step.magnitude)
        var proof = StepProof(
            answering: answering, step: Current(amperes: step.magnitude), ratio: share,
            scale: Self.scale(share), unixSeconds: seconds)
        let isMeasured = last?.hasAngles == true
        proof.angleDegrees = isMeasured ? StepAngle.degrees(step) : nil
        let place = place(of: step, isMeasured: isMeasured)
        proof.phase = place?.phase
        let isProduction = circuits.isProduction(answering)
        proof.isReversed = place.map { $0.isReversed != isProduction }
        return proof
    }

    /// The clamp that answered: the tested one, else the circuit that moved most; nil where only
    /// clamps upstream of the tested one did.
    private func answering(among clamps: Set<Int>) -> Int? {
        if let number, clamps.contains(number) { return number }
        return clamps.intersection(circuits.candidates(of: number))
            .max { size($0) < size($1) }
    }

    private func size(_ number: Int) -> Double { steps[number]?.magnitude ?? 0 }

    /// The step of what is switched on; a production that was stopped, the other way.
    private func onStep(of number: Int) -> Phasor? {
        guard let step = steps[number] else { return nil }
        guard circuits.isProduction(number) else { return step }
        let old = base[number] ?? .zero
        return (old + step).magnitude < old.magnitude ? step * -1 : step
    }

    private func place(of step: Phasor, isMeasured: Bool) -> StepAngle? {
        if circuits.isSinglePhase {
            // Whatever lags or leads, its sign is that of the way round.
            guard abs(step.real) >= step.magnitude * 0.34 else { return nil }
            return StepAngle.at(phase: 1, isReversed: step.real < 0)
        }
        return isMeasured ? StepAngle.nearest(step) : place(byShare: step)
    }

    /// Where a resistive load is, by the share of its current that is in phase: the phase of the
    /// voltage, or one of the two others, which only the meter tells apart.
    private func place(byShare step: Phasor) -> StepAngle? {
        guard step.magnitude > 0 else { return nil }
        let share = step.real / step.magnitude
        if abs(share) >= 0.85 { return StepAngle.at(phase: 1, isReversed: share < 0) }
        guard (0.3...0.7).contains(abs(share)), let phase = meterPhase(step), phase > 1 else {
            return nil
        }
        return StepAngle.at(phase: phase, isReversed: share > 0)
    }

    /// The phase whose current alone moved as much at the meter; nil without one.
    private func meterPhase(_ step: Phasor) -> Int? {
        guard let old = before.last?.meter, let new = last?.meter, new.count == 3 else {
            return nil
        }
        let moves = new.mapValues { $0 }.reduce(into: [Int: Double]()) { moves, item in
            moves[item.key] = abs(item.value - (old[item.key] ?? item.value))
        }
        let sorted = moves.sorted { $0.value > $1.value }
        guard let best = sorted.first, best.value >= step.magnitude * 0.6,
            sorted.dropFirst().allSatisfy({ $0.value <= best.value * 0.5 })
        else { return nil }
        return best.key
    }

    private func ratio(_ amperes: Double) -> Double? {
        guard let expected = load.expected(at: last?.volts), expected > 0 else { return nil }
        return amperes / expected
    }

    private static func scale(_ ratio: Double?) -> StepProof.Scale {
        guard let ratio else { return .right }
        switch ratio {
        case 0.9...1.1: return .right
        case 0.75..<0.85, 2.7...3.3: return .otherClamp
        case 0.3..<0.75: return .ajar
        case 1.9...2.1: return .twice
        default: return .odd
        }
    }
}
