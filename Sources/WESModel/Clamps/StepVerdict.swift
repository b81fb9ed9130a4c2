/// What the reports before and after a step say together (measure.md section 4.3).
struct StepVerdict {
    private let test: StepTest
    private let steps: [Int: Phasor]
    private let last: StepSample?

    init(_ test: StepTest) {
        self.test = test
        let base = StepSample.mean(test.before)
        last = test.after.last
        steps = StepSample.mean(test.after).reduce(into: [:]) { steps, item in
            steps[item.key] = item.value - (base[item.key] ?? .zero)
        }
    }

    /// The proof.
    var proof: StepProof {
        let seconds = last?.unixSeconds ?? 0
        let largest = steps.values.map(\.magnitude).max() ?? 0
        guard let answering, let step = steps[answering] else {
            return StepProof(
                answering: nil, step: Current(amperes: largest), scale: .odd,
                unixSeconds: seconds)
        }
        let angle = last?.hasAngles == true ? StepAngle.nearest(step) : StepAngle.sign(step)
        let share = ratio(step)
        var proof = StepProof(
            answering: answering, step: Current(amperes: step.magnitude), ratio: share,
            scale: Self.scale(share), unixSeconds: seconds)
        proof.angleDegrees = last?.hasAngles == true ? StepAngle.degrees(step) : nil
        proof.phase = last?.hasAngles == true ? angle?.phase : meterPhase(step)
        proof.isReversed = angle?.isReversed
        return proof
    }

    /// The clamp that answered: the tested one, else one circuit that moved alone; the clamps of
    /// the grid only where no circuit did.
    private var answering: Int? {
        let largest = steps.values.map(\.magnitude).max() ?? 0
        let moved = steps.filter {
            $0.value.magnitude >= max(StepTest.smallest.amperes * 0.75, largest * 0.25)
        }
        if let number = test.number, moved[number] != nil { return number }
        let circuits = moved.filter { !test.upstream.contains($0.key) }
        if circuits.count == 1 { return circuits.keys.first }
        if circuits.count > 1 {
            return circuits.max { $0.value.magnitude < $1.value.magnitude }?.key
        }
        return nil
    }

    /// The phase whose current moved as much at the meter; nil without one.
    private func meterPhase(_ step: Phasor) -> Int? {
        guard let old = test.before.last?.meter, let new = last?.meter, new.count == 3 else {
            return nil
        }
        let moves = new.mapValues { $0 }.reduce(into: [Int: Double]()) { moves, item in
            moves[item.key] = item.value - (old[item.key] ?? item.value)
        }
        guard let best = moves.max(by: { abs($0.value) < abs($1.value) }),
            abs(best.value) >= step.magnitude * 0.6
        else { return nil }
        return best.key
    }

    private func ratio(_ step: Phasor) -> Double? {
        switch test.load {
        case .unknown: return nil
        case .current(let current):
            return current.amperes > 0 ? step.magnitude / current.amperes : nil
        case .power(let power):
            // A resistive load takes what its plate says at 230 V, less or more with the voltage.
            guard let volts = last?.volts, volts > 0, power.watts > 0 else { return nil }
            let nominal = Clamp.assumedVoltage.volts
            return step.magnitude / (power.watts / nominal * (volts / nominal))
        }
    }

    private static func scale(_ ratio: Double?) -> StepProof.Scale {
        guard let ratio else { return .right }
        switch ratio {
        case 0.9...1.1: return .right
        case 0.74..<0.85, 2.6...3.4: return .otherClamp
        case 0.3..<0.74: return .ajar
        case 1.85...2.15: return .twice
        default: return .odd
        }
    }
}
