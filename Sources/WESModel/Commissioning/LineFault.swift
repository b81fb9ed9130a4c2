/// The finding about the line of one téléinfo input: its port, or the way it is received.
public enum LineFault {
    /// What the newest facts say, without waiting for the next tick of the rules.
    public static func fault(of input: TeleinfoInput, at now: Instant) -> Fault? {
        if let found = SourceRules.finding(input.link) {
            return Fault(
                found.code, input.source, since: found.since ?? now, evidence: found.evidence)
        }
        if let code = TeleinfoRules.code(of: input.condition) {
            let isQuiet = code == .ticSilent || code == .ticCut
            let since = isQuiet ? TeleinfoRules.quietSince(input) : nil
            return Fault(code, input.source, since: since ?? now)
        }
        guard input.condition == .receiving, input.recent.isNoisy else { return nil }
        var evidence = FaultEvidence()
        evidence.perMille = input.recent.perMille
        return Fault(.ticNoise, input.source, since: now, evidence: evidence)
    }
}
