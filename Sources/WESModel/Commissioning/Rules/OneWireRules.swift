/// `onewire.*`: the line, the devices that are gone, new or ill, and those without a name.
enum OneWireRules {
    /// Two cycles of readings.
    static let hold = Delay.seconds(6)

    /// The answers for the bus, for each device, and for the names of the probes.
    static func answers(_ snapshot: Snapshot, at now: Instant) -> [RuleAnswer] {
        guard let bus = snapshot.oneWire else { return [] }
        let sight = OneWireSight(bus, snapshot.unit)
        return OneWireLineRules.answers(bus, snapshot.unit, sight, at: now)
            + OneWireProbeRules.answers(bus, snapshot, sight)
            + OneWireBoardRules.answers(bus, snapshot, sight)
            + [unnamed(bus, snapshot)]
    }

    /// A device that is absent although the line is good; the driver has verified it three times.
    static func missing(
        _ source: SourceID, since absent: Instant?, _ sight: OneWireSight
    ) -> RuleAnswer {
        let verdict: RuleAnswer.Verdict
        switch absent {
        case let since?: verdict = sight.isClear ? .firing(FaultEvidence(), since: since) : .waiting
        case nil: verdict = sight.isOpen ? .good : .waiting
        }
        return RuleAnswer(.onewireMissing, source, verdict, hold: hold)
    }

    /// A device that some passes of the last whole search did not see.
    static func unstable(
        _ rom: ROMCode, _ source: SourceID, since absent: Instant?, _ bus: OneWireBusState
    ) -> RuleAnswer {
        func answer(_ verdict: RuleAnswer.Verdict) -> RuleAnswer {
            RuleAnswer(.onewireUnstable, source, verdict)
        }
        guard absent == nil else { return answer(.unknown) }
        guard let search = bus.search, search.isJudged else { return answer(.undecided) }
        guard search.passes > 1, let seen = search.seen[rom] else { return answer(.undecided) }
        guard seen < search.passes else { return answer(.good) }
        var evidence = FaultEvidence()
        evidence.seen = seen
        evidence.passes = search.passes
        return answer(.firing(evidence, since: search.endedAt))
    }

    /// A device that is there, that nobody named, and that commissioning did not know.
    static func new(
        _ rom: ROMCode, _ source: SourceID, isNamed: Bool, since absent: Instant?,
        _ bus: OneWireBusState, _ snapshot: Snapshot
    ) -> RuleAnswer {
        var isNew = false
        if let map = snapshot.oneWireMap {
            isNew = !map.contains(rom)
        } else {
            isNew =
                !snapshot.knownProbes.contains(rom) || bus.search?.new.contains(rom) == true
        }
        let isFiring = isNew && !isNamed && absent == nil
        return RuleAnswer(.onewireNew, source, isFiring ? .firing(FaultEvidence()) : .good)
    }

    private static func unnamed(_ bus: OneWireBusState, _ snapshot: Snapshot) -> RuleAnswer {
        var evidence = FaultEvidence()
        let unnamed = bus.probes.count { snapshot.name(of: $0.source) == nil }
        evidence.count = unnamed
        return RuleAnswer(
            .onewireUnnamed, .oneWire,
            bus.probes.isEmpty ? .unknown : unnamed > 0 ? .firing(evidence) : .good)
    }
}
