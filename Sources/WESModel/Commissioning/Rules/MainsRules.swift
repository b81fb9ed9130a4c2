/// `mains.absent`: no voltage on V1/V2, where the board measures one.
enum MainsRules {
    /// The answer for the mains input, when it is configured.
    static func answers(_ snapshot: Snapshot, at now: Instant) -> [RuleAnswer] {
        guard let mains = snapshot.mains, let board = snapshot.clampBoard else { return [] }
        return [
            RuleAnswer(
                .mainsAbsent, .mains, verdict(mains, board, at: now),
                hold: Rules.hold(board.period))
        ]
    }

    private static func verdict(
        _ mains: Mains, _ board: ClampBoard, at now: Instant
    ) -> RuleAnswer.Verdict {
        guard board.link.isOpen else { return .unknown }
        guard let lastLine = board.lastLine, now - lastLine <= board.staleAfter else {
            return .waiting
        }
        guard let voltage = mains.voltage, !voltage.failed else {
            return .firing(FaultEvidence())
        }
        guard voltage.health(at: now) == .ok else { return .waiting }
        guard voltage.value < Mains.absent else { return .good }
        var evidence = FaultEvidence()
        evidence.voltage = voltage.value
        return .firing(evidence)
    }
}
