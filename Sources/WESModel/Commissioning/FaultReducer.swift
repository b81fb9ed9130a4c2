/// Holds the rules against a snapshot, once a second: what appeared, what went away.
enum FaultReducer {
    /// Judges every rule.
    static func judge(_ snapshot: inout Snapshot, at now: Instant) {
        noteAgreement(&snapshot, at: now)
        let before = snapshot.faults
        var found: [Fault] = []
        var suspicions: [FaultKey: Instant] = [:]
        for answer in Rules.answers(snapshot, at: now) {
            let old = before.first { $0.key == answer.key }
            let since = snapshot.suspicions[answer.key]
            if let fault = judge(answer, old, since, &suspicions, at: now) { found.append(fault) }
        }
        found.sort { Checklist.comesBefore($0, $1) }
        log(found, before, in: &snapshot, at: now)
        // A word was given for what was seen then: a fault takes it back.
        for fault in found where fault.state == .fault {
            snapshot.validations[fault.terminal] = nil
        }
        snapshot.faults = found
        snapshot.suspicions = suspicions
    }

    /// Takes back what was found on terminals whose table changed: its evidence is gone.
    static func forget(_ terminals: [SourceID], in snapshot: inout Snapshot, at now: Instant) {
        let kept = snapshot.faults.filter { !terminals.contains($0.terminal) }
        log(kept, snapshot.faults, in: &snapshot, at: now)
        snapshot.faults = kept
        snapshot.suspicions = snapshot.suspicions.filter { !terminals.contains($0.key.terminal) }
    }

    /// The finding of one answer, once its evidence stood long enough; notes since when it stands.
    private static func judge(
        _ answer: RuleAnswer, _ old: Fault?, _ since: Instant?,
        _ suspicions: inout [FaultKey: Instant], at now: Instant
    ) -> Fault? {
        switch answer.verdict {
        case .firing(let evidence, let began):
            if var fault = old {
                fault.evidence = evidence
                fault.state = answer.state ?? answer.code.state
                return fault
            }
            let start = since ?? now
            guard now - start >= answer.hold else {
                suspicions[answer.key] = start
                return nil
            }
            return Fault(
                answer.code, answer.terminal, state: answer.state, since: began ?? start,
                evidence: evidence)
        case .good:
            guard let old, answer.release > .zero else { return nil }
            // For a finding that stands, a suspicion is that of the contrary.
            let start = since ?? now
            guard now - start < answer.release else { return nil }
            suspicions[answer.key] = start
            return old
        case .undecided, .waiting: return old
        case .unknown, .unobservable: return nil
        }
    }

    /// The journal tells faults and what is to be looked at; what is to do is no news.
    private static func log(
        _ found: [Fault], _ before: [Fault], in snapshot: inout Snapshot, at now: Instant
    ) {
        // The most upstream one is told last, so that it is the newest: it is to be mended first.
        for fault in found.reversed() where fault.state != .todo {
            guard !before.contains(where: { $0.key == fault.key }) else { continue }
            snapshot.log(.faultAppeared(fault), of: fault.terminal, at: now)
        }
        for fault in before where fault.state != .todo {
            guard !found.contains(where: { $0.key == fault.key }) else { continue }
            snapshot.log(.faultCleared(fault), of: fault.terminal, at: now)
        }
    }

    /// Notes since when the direction of each clamp agrees, and when it was last proved.
    private static func noteAgreement(_ snapshot: inout Snapshot, at now: Instant) {
        let hold = Rules.hold(snapshot.clampBoard?.period)
        for index in snapshot.clamps.indices {
            switch ClampDirection.of(snapshot.clamps[index], snapshot, at: now) {
            case .agrees:
                let since = snapshot.clamps[index].agreesSince ?? now
                snapshot.clamps[index].agreesSince = since
                if now - since >= hold { snapshot.clamps[index].agreedAt = now }
            case .contradicts, .undecided, .unobservable:
                snapshot.clamps[index].agreesSince = nil
            }
        }
    }
}
