/// `tic.*` that both inputs show together: silent, crossed, twice the same meter, only the second.
enum TeleinfoPairRules {
    /// What a meter shows by itself.
    private enum Nature { case production, consumption }

    /// A production meter draws next to nothing: its inverter at night.
    private static let productionRatio = 50

    /// The answers; those of a pair only where both inputs are configured.
    static func answers(_ snapshot: Snapshot, at now: Instant) -> [RuleAnswer] {
        guard snapshot.teleinfo.count == 2, snapshot.unit.teleinfo[2] != nil else { return [] }
        let first = snapshot.teleinfo[0], second = snapshot.teleinfo[1]
        let hold = Rules.hold(max(first.period ?? .zero, second.period ?? .zero))
        var answers = [
            RuleAnswer(
                .ticOnlySecond, second.source, onlySecond(first, second, snapshot), hold: hold)
        ]
        guard snapshot.unit.teleinfo[1] != nil else { return answers }
        answers.append(RuleAnswer(.ticSilentAll, .teleinfoArea, silentAll(snapshot)))
        answers.append(
            RuleAnswer(.ticDuplicate, .teleinfoArea, duplicate(first, second), hold: hold))
        answers.append(
            RuleAnswer(
                .ticCrossed, .teleinfoArea, crossed(first, second, snapshot, at: now), hold: hold))
        return answers
    }

    /// True where both inputs are configured and neither receives a byte.
    static func areAllMute(_ snapshot: Snapshot) -> Bool {
        guard snapshot.unit.teleinfo[1] != nil, snapshot.unit.teleinfo[2] != nil else {
            return false
        }
        return snapshot.teleinfo.allSatisfy {
            $0.condition == .silent || $0.condition == .interrupted
        }
    }

    /// True for the input of the delivery point: as declared, else the first one.
    static func isGrid(_ source: SourceID, _ snapshot: Snapshot) -> Bool {
        let role = snapshot.unit.teleinfo[source.number ?? 0]?.role
        return role == .grid || role == nil && source == .teleinfo(1)
    }

    private static func silentAll(_ snapshot: Snapshot) -> RuleAnswer.Verdict {
        if areAllMute(snapshot) {
            let since = snapshot.teleinfo.compactMap(TeleinfoRules.quietSince).max()
            return .firing(FaultEvidence(), since: since)
        }
        return snapshot.teleinfo.contains { $0.condition == .receiving } ? .good : .unknown
    }

    private static func duplicate(
        _ first: TeleinfoInput, _ second: TeleinfoInput
    ) -> RuleAnswer.Verdict {
        guard first.condition == .receiving, second.condition == .receiving,
            let one = first.meter.choice, let other = second.meter.choice
        else { return .unknown }
        guard one == other else { return .good }
        var evidence = FaultEvidence()
        evidence.meter = one
        return .firing(evidence)
    }

    /// A single meter stands on Cpt2: Cpt1 is free, or silent beside a meter nobody declared.
    private static func onlySecond(
        _ first: TeleinfoInput, _ second: TeleinfoInput, _ snapshot: Snapshot
    ) -> RuleAnswer.Verdict {
        guard second.condition == .receiving, !second.awaitsFirstFrame else { return .unknown }
        if snapshot.unit.teleinfo[1] == nil { return .firing(FaultEvidence()) }
        if first.lastFrame != nil { return .good }
        let isUndeclared = snapshot.unit.teleinfo[2]?.role == nil
        if first.condition == .silent { return isUndeclared ? .firing(FaultEvidence()) : .good }
        return .unknown
    }

    /// Production received on Cpt1 and consumption on Cpt2, against the role of each input.
    private static func crossed(
        _ first: TeleinfoInput, _ second: TeleinfoInput, _ snapshot: Snapshot, at now: Instant
    ) -> RuleAnswer.Verdict {
        guard first.condition == .receiving, second.condition == .receiving else {
            return .unknown
        }
        guard first.line?.mode == .standard else { return .unobservable }
        guard let one = nature(first, at: now), let other = nature(second, at: now) else {
            return .unknown
        }
        let isFirstWrong = one == .production && isGrid(first.source, snapshot)
        let role = snapshot.unit.teleinfo[2]?.role
        let isSecondWrong = other == .consumption && (role == nil || role == .production)
        return isFirstWrong && isSecondWrong ? .firing(FaultEvidence()) : .good
    }

    /// A production meter names its calendar PRODUCTEUR, or counts next to nothing drawn.
    private static func nature(_ input: TeleinfoInput, at now: Instant) -> Nature? {
        if input.line?.mode != .standard { return .consumption }
        if let calendar = input.value("NGTF")?.group.value {
            if calendar.contains("PRODUCTEUR") { return .production }
        }
        guard let drawn = input.integer("EAST", at: now) else { return nil }
        let injected = input.integer("EAIT", at: now) ?? 0
        guard injected > 100_000 else { return .consumption }
        return injected / productionRatio > drawn ? .production : .consumption
    }
}
