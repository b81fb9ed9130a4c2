/// `clamp.*`: every code of every configured clamp, and those of all of them together.
enum ClampRules {
    /// The answers for each configured clamp, and for all of them together.
    static func answers(_ snapshot: Snapshot, at now: Instant) -> [RuleAnswer] {
        let meters = snapshot.clamps.filter { snapshot.isMeter($0.source) }
            .flatMap { ModbusClampRules.answers($0, snapshot, at: now) }
        guard let board = snapshot.clampBoard else { return meters }
        let meter = MeterDirection.input(snapshot)?.period ?? .zero
        let facts = ClampFacts(
            snapshot: snapshot, board: board, now: now,
            hold: Rules.hold(max(board.period ?? .zero, meter)),
            boardHold: Rules.hold(board.period))
        let directions = snapshot.clamps.map { ClampDirection.of($0, snapshot, at: now) }
        let isAll = ClampDirectionRules.areAllContrary(facts)
        var answers = ClampDirectionRules.together(facts, isAll: isAll)
        answers += ClampMeterRules.balance(facts, directions)
        for (clamp, direction) in zip(snapshot.clamps, directions)
        where !snapshot.isMeter(clamp.source) {
            answers += ClampDirectionRules.answers(clamp, direction, isAll: isAll, facts)
            answers += ClampLevelRules.answers(clamp, facts)
            answers += ClampCurrentRules.answers(clamp, facts)
            answers += ClampStepRules.answers(clamp, facts)
            answers += ClampMeterRules.mismatch(clamp, facts)
        }
        return answers + meters
    }
}
