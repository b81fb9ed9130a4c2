/// What a person's wishes about the probes lead to, where no master is needed.
public enum OneWireCommands {
    /// The facts of a wish and its answer; each `learned` one is to be kept in the state files.
    public static func events(
        of command: Command, as identifier: CommandID, in snapshot: Snapshot, at now: ClockReading
    ) -> [Event] {
        func answer(_ outcome: CommandOutcome) -> [Event] {
            [.answered(identifier, outcome, at: now.instant)]
        }
        guard let bus = snapshot.oneWire else { return answer(.notConfigured) }
        switch command {
        case .replaceProbe(let old, let new):
            if let refusal = refusal(of: old, by: new, bus, snapshot) { return answer(refusal) }
            return replace(old, by: new, snapshot, at: now.instant) + answer(.done)
        case .keepOneWireMap:
            guard bus.link.isOpen else { return answer(.notOpen) }
            guard bus.search?.isRunning != true else { return answer(.busy) }
            guard let map = OneWireMap(of: bus, at: now) else { return answer(.noReference) }
            return [.learned(.oneWireMap(map), at: now.instant)] + answer(.done)
        default: return answer(.notSupported)
        }
    }

    /// Only a probe that is gone is replaced, and only by one that is there, of the same use,
    /// and without a name of its own.
    private static func refusal(
        of old: ROMCode, by new: ROMCode, _ bus: OneWireBusState, _ snapshot: Snapshot
    ) -> CommandOutcome? {
        guard let dead = bus.probes.first(where: { $0.rom == old }),
            let fresh = bus.probes.first(where: { $0.rom == new }), old != new
        else { return .notConfigured }
        if bus.search?.isRunning == true { return .busy }
        if dead.absentSince == nil || snapshot.name(of: fresh.source) != nil {
            return .notSupported
        }
        if fresh.absentSince != nil { return .notOpen }
        return old.isClimate == new.isClimate ? nil : .notSupported
    }

    private static func replace(
        _ old: ROMCode, by new: ROMCode, _ snapshot: Snapshot, at now: Instant
    ) -> [Event] {
        let name = snapshot.name(of: .probe(old))
        let number = snapshot.probeNumbers[old]
        var facts: [LearnedFact] = [.forgottenProbe(old), .knownProbe(new)]
        if let number { facts.append(.probeNumber(new, number)) }
        facts.append(.probeNumber(old, nil))
        if let map = snapshot.oneWireMap, map.contains(old) {
            facts.append(.oneWireMap(map.replacing(old, by: new)))
        }
        facts.append(.validated(.probe(old), nil))
        facts.append(.name(.probe(old), nil))
        if let name { facts.append(.name(.probe(new), name)) }
        return [.oneWire(.replaced(old, by: new), at: now)]
            + facts.map { .learned($0, at: now) }
    }
}
