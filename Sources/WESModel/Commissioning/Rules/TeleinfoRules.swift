/// `tic.*` of one input: is its line received, and what does its meter say of the installation.
enum TeleinfoRules {
    /// The answers for each configured input.
    static func answers(_ snapshot: Snapshot, at now: Instant) -> [RuleAnswer] {
        snapshot.teleinfo.flatMap { input -> [RuleAnswer] in
            guard snapshot.unit.teleinfo[input.source.number ?? 0] != nil else { return [] }
            let isMute = TeleinfoPairRules.areAllMute(snapshot)
            return lineAnswers(input, isPairMute: isMute)
                + TeleinfoContractRules.answers(input, snapshot, at: now)
        }
    }

    /// The code of a line that is not received as it should be; nil for the other conditions.
    static func code(of condition: TeleinfoCondition) -> FaultCode? {
        switch condition {
        case .silent: .ticSilent
        case .interrupted: .ticCut
        case .standby: .ticStandby
        case .pulses: .ticMetrol
        case .garbage: .ticGarbage
        case .cooked: .ticCooked
        case .eightBits: .ticParity
        case .free, .closed, .searching, .receiving: nil
        }
    }

    /// Since when a line is silent or cut, as far as its bytes say it.
    static func quietSince(_ input: TeleinfoInput) -> Instant? {
        input.lastByte ?? input.lastFrame ?? input.openedAt
    }

    private static let lineCodes: [FaultCode] = [
        .ticSilent, .ticCut, .ticStandby, .ticMetrol, .ticGarbage, .ticParity, .ticCooked,
    ]

    private static func lineAnswers(
        _ input: TeleinfoInput, isPairMute: Bool
    ) -> [RuleAnswer] {
        let found = code(of: input.condition)
        let answers = lineCodes.map { code -> RuleAnswer in
            let isQuiet = code == .ticSilent || code == .ticCut
            if code == found, !(isPairMute && isQuiet) {
                let since = isQuiet ? quietSince(input) : nil
                return RuleAnswer(code, input.source, .firing(FaultEvidence(), since: since))
            }
            return RuleAnswer(
                code, input.source, input.condition == .receiving ? .good : .unknown)
        }
        return answers + [noise(input)]
    }

    private static func noise(_ input: TeleinfoInput) -> RuleAnswer {
        guard input.condition == .receiving else {
            return RuleAnswer(.ticNoise, input.source, .unknown)
        }
        guard input.recent.isNoisy else { return RuleAnswer(.ticNoise, input.source, .good) }
        var evidence = FaultEvidence()
        evidence.perMille = input.recent.perMille
        return RuleAnswer(.ticNoise, input.source, .firing(evidence))
    }
}
