/// What the input of a clamp says by itself: bias, burden, the ends of its scale, its rating.
enum ClampLevelRules {
    /// The answers for one clamp.
    static func answers(_ clamp: Clamp, _ facts: ClampFacts) -> [RuleAnswer] {
        func answer(
            _ code: FaultCode, _ verdict: RuleAnswer.Verdict, state: CheckState? = nil
        ) -> RuleAnswer {
            RuleAnswer(
                code, clamp.source, verdict, hold: facts.boardHold, release: facts.boardHold,
                state: state)
        }
        let (clipped, state) = clipped(clamp, facts)
        return [
            answer(.clampBias, level(.biased, clamp, facts)),
            answer(.clampNoBurden, level(.unburdened, clamp, facts)),
            answer(.clampClipped, clipped, state: state),
            answer(.clampOverRange, overRange(clamp, facts)),
        ]
    }

    private static func level(
        _ level: ClampLevel, _ clamp: Clamp, _ facts: ClampFacts
    ) -> RuleAnswer.Verdict {
        guard facts.ability.hasLevels else { return .unobservable }
        guard facts.board.link.isOpen else { return .unknown }
        guard facts.isHeard, let input = clamp.input else { return .waiting }
        guard ClampLevel.of(input) == level else { return .good }
        var evidence = FaultEvidence()
        evidence.perMille = perMille(level == .biased ? input.mean : input.railShare)
        return .firing(evidence)
    }

    /// Samples tell it; a board that sends no number was clipped, unburdened or late.
    private static func clipped(
        _ clamp: Clamp, _ facts: ClampFacts
    ) -> (RuleAnswer.Verdict, CheckState?) {
        guard facts.board.link.isOpen else { return (.unknown, nil) }
        guard facts.isHeard else { return (.waiting, nil) }
        if facts.ability.hasLevels {
            var verdict = level(.clipped, clamp, facts)
            if case .firing(var evidence, _) = verdict {
                evidence.current = facts.current(clamp)
                verdict = .firing(evidence)
            }
            return (verdict, nil)
        }
        if clamp.isInvalid { return (.firing(FaultEvidence()), .look) }
        return (clamp.current == nil && clamp.power == nil ? .waiting : .good, .look)
    }

    /// Above the rating of the clamp; what is clipped is above by an unknown amount.
    private static func overRange(_ clamp: Clamp, _ facts: ClampFacts) -> RuleAnswer.Verdict {
        guard facts.board.link.isOpen else { return .unknown }
        guard ClampLevel.of(clamp.input) == .good else { return .undecided }
        guard let current = facts.current(clamp) else { return .waiting }
        let rating = facts.description(clamp)?.rating ?? Current(amperes: 100)
        guard current > rating else { return .good }
        var evidence = FaultEvidence()
        evidence.current = current
        evidence.currentLimit = rating
        return .firing(evidence)
    }

    private static func perMille(_ share: Double) -> Int? {
        let parts = (share * 1_000).rounded()
        return parts.isFinite && abs(parts) < 1e6 ? Int(parts) : nil
    }
}
