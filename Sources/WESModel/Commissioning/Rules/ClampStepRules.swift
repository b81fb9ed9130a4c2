/// What a step test showed of a clamp: its phase, its input, its rating, its jaw.
enum ClampStepRules {
    /// The answers for one clamp.
    static func answers(_ clamp: Clamp, _ facts: ClampFacts) -> [RuleAnswer] {
        let proof = facts.snapshot.stepProofs[clamp.source]
        // A board that tells no angle is believed only where the meter told the phase.
        let hasAngles = proof?.angleDegrees != nil
        let (phase, phaseState) = wrongPhase(clamp, facts)
        let own = proof.flatMap { $0.answering == clamp.source.number ? $0 : nil }
        return [
            RuleAnswer(.clampWrongPhase, clamp.source, phase, state: phaseState),
            swapped(clamp, proof),
            RuleAnswer(
                .clampAjar, clamp.source, scale(.ajar, own), state: hasAngles ? nil : .look),
            RuleAnswer(
                .clampSct030, clamp.source, scale(.otherClamp, own),
                state: hasAngles ? nil : .look),
        ]
    }

    private static func wrongPhase(
        _ clamp: Clamp, _ facts: ClampFacts
    ) -> (RuleAnswer.Verdict, CheckState?) {
        guard facts.snapshot.mains != nil else { return (.unobservable, nil) }
        if MeterDirection.isSinglePhase(facts.snapshot) { return (.good, nil) }
        guard let proof = ClampDirection.proof(of: clamp, facts.snapshot), let phase = proof.phase
        else { return (.waiting, nil) }
        let expected = facts.description(clamp)?.phase ?? 1
        guard phase != expected else { return (.good, nil) }
        var evidence = FaultEvidence()
        evidence.phase = phase
        evidence.expectedPhase = expected
        // Without angles the phases 2 and 3 come from the meter, phase 1 from a share alone.
        let isSure = proof.angleDegrees != nil || phase > 1
        return (.firing(evidence), isSure ? nil : .look)
    }

    private static func swapped(_ clamp: Clamp, _ proof: StepProof?) -> RuleAnswer {
        guard let proof, let answering = proof.answering else {
            return RuleAnswer(.clampSwapped, clamp.source, .waiting)
        }
        guard answering != clamp.source.number else {
            return RuleAnswer(.clampSwapped, clamp.source, .good)
        }
        var evidence = FaultEvidence()
        evidence.otherClamp = answering
        evidence.current = proof.step
        let isSure = proof.isConfirmed || proof.ratio.map { (0.9...1.1).contains($0) } == true
        return RuleAnswer(
            .clampSwapped, clamp.source, .firing(evidence), state: isSure ? nil : .look)
    }

    private static func scale(
        _ scale: StepProof.Scale, _ proof: StepProof?
    ) -> RuleAnswer.Verdict {
        guard let proof, let ratio = proof.ratio else { return .waiting }
        guard proof.scale == scale else { return .good }
        var evidence = FaultEvidence()
        evidence.current = proof.step
        let parts = (ratio * 1_000).rounded()
        evidence.perMille = parts.isFinite && abs(parts) < 1e6 ? Int(parts) : nil
        return .firing(evidence)
    }
}
