/// `onewire.absent`, `short`, `stuck_low`, `noise`, `budget`: what concerns the whole bus.
enum OneWireLineRules {
    /// Wrong readings of a minute from which a share says something.
    private static let leastInMinute = 3
    /// Wrong readings of an hour from which a share says something.
    private static let leastInHour = 5
    /// More wrong readings out of a thousand than this are noise.
    private static let mostPerMille = 10
    /// An hour tells of noise only while it goes on: after this, it was mended.
    private static let lasting = Delay.seconds(120)
    /// How long readings must be right before noise is over.
    private static let release = Delay.seconds(20)

    /// The answers about the bus.
    static func answers(
        _ bus: OneWireBusState, _ unit: UnitDescription, _ sight: OneWireSight, at now: Instant
    ) -> [RuleAnswer] {
        [
            absent(bus, sight), line(.short, .onewireShort, bus, sight),
            line(.stuckLow, .onewireStuckLow, bus, sight), noise(bus, sight, at: now),
            budget(bus, unit),
        ]
    }

    /// A master that senses the line says it; the others list nothing.
    private static func absent(_ bus: OneWireBusState, _ sight: OneWireSight) -> RuleAnswer {
        func answer(_ verdict: RuleAnswer.Verdict, _ state: CheckState? = nil) -> RuleAnswer {
            RuleAnswer(
                .onewireAbsent, .oneWire, verdict, hold: OneWireRules.hold, state: state)
        }
        guard sight.isOpen else { return answer(.unknown) }
        if let line = bus.line {
            return answer(
                line == .absent ? .firing(FaultEvidence(), since: bus.lineSince) : .good)
        }
        guard bus.listedAt != nil else { return answer(.unknown) }
        guard sight.isDeaf else { return answer(.good) }
        // The kernel lists nothing on a short circuit either.
        return answer(.firing(FaultEvidence()), sight.kind == .w1 ? .look : nil)
    }

    /// A short circuit, or a line that stays low.
    private static func line(
        _ wanted: OneWireLine, _ code: FaultCode, _ bus: OneWireBusState, _ sight: OneWireSight
    ) -> RuleAnswer {
        let sensesBits = sight.kind?.sensesBits ?? true
        func answer(_ verdict: RuleAnswer.Verdict) -> RuleAnswer {
            RuleAnswer(
                code, .oneWire, verdict, hold: OneWireRules.hold,
                state: sensesBits ? nil : .look)
        }
        guard sight.isOpen else { return answer(.unknown) }
        if bus.line == wanted { return answer(.firing(FaultEvidence(), since: bus.lineSince)) }
        guard sensesBits else {
            let tellsGhosts = sight.kind == .w1 && wanted == .stuckLow
            return answer(tellsGhosts && bus.listedAt != nil ? .good : .unobservable)
        }
        return answer(bus.line == nil ? .unknown : .good)
    }

    /// Readings, else walks of a search, that fail their check.
    private static func noise(
        _ bus: OneWireBusState, _ sight: OneWireSight, at now: Instant
    ) -> RuleAnswer {
        func answer(_ verdict: RuleAnswer.Verdict) -> RuleAnswer {
            RuleAnswer(.onewireNoise, .oneWire, verdict, release: release)
        }
        guard sight.isOpen else { return answer(.unknown) }
        if let evidence = readings(bus, at: now) ?? searched(bus, at: now) {
            return answer(.firing(evidence))
        }
        // Through owserver no bit is seen, and a reading that failed was repeated unseen.
        if sight.kind == .owserver { return answer(.unobservable) }
        return answer(bus.tally.sinceStart.total > 0 ? .good : .unknown)
    }

    private static func readings(_ bus: OneWireBusState, at now: Instant) -> FaultEvidence? {
        let minute = bus.tally.lastMinute(at: now)
        if isNoise(minute, least: leastInMinute) {
            return evidence(minute, seconds: 60, worst(bus) { $0.lastMinute(at: now).wrong })
        }
        guard let last = bus.tally.lastWrong, now - last <= lasting else { return nil }
        let hour = bus.tally.lastHour(at: now)
        guard isNoise(hour, least: leastInHour) else { return nil }
        return evidence(hour, seconds: 3_600, worst(bus) { $0.lastHour(at: now).wrong })
    }

    private static func isNoise(_ count: ReadingCount, least: Int) -> Bool {
        count.wrong >= least && count.perMille > mostPerMille
    }

    /// The walks of a search: only noise falsifies a number, or branches inside its check byte.
    private static func searched(_ bus: OneWireBusState, at now: Instant) -> FaultEvidence? {
        guard let search = bus.search, now - (search.endedAt ?? now) <= lasting else { return nil }
        var count = ReadingCount()
        count.wrong = search.faults.checksums &+ search.faults.impossible
        count.total = search.seen.values.reduce(count.wrong) { $0 &+ $1 }
        guard isNoise(count, least: leastInMinute) else { return nil }
        var evidence = FaultEvidence()
        evidence.perMille = count.perMille
        evidence.passes = max(search.passes, 1)
        return evidence
    }

    private static func evidence(
        _ count: ReadingCount, seconds: Int, _ worst: ROMCode?
    ) -> FaultEvidence {
        var evidence = FaultEvidence()
        evidence.perMille = count.perMille
        evidence.windowSeconds = seconds
        evidence.worst = worst
        return evidence
    }

    /// The device that gave four wrong readings of five, where there are others.
    private static func worst(
        _ bus: OneWireBusState, _ wrong: (ReadingTally) -> Int
    ) -> ROMCode? {
        let counts =
            bus.probes.map { ($0.rom, wrong($0.tally)) }
            + bus.boards.map { ($0.rom, wrong($0.tally)) }
        let all = counts.reduce(0) { $0 &+ $1.1 }
        guard counts.count > 2, let most = counts.max(by: { $0.1 < $1.1 }) else { return nil }
        return most.1 * 5 >= all * 4 ? most.0 : nil
    }

    /// More probes than the supply can feed at once, though they convert one group after another.
    private static func budget(_ bus: OneWireBusState, _ unit: UnitDescription) -> RuleAnswer {
        func answer(_ verdict: RuleAnswer.Verdict) -> RuleAnswer {
            RuleAnswer(.onewireBudget, .oneWire, verdict)
        }
        guard bus.listedAt != nil, let supply = unit.oneWire?.supply else {
            return answer(.unknown)
        }
        let demand = bus.demand
        guard demand.current > supply else { return answer(.good) }
        var evidence = FaultEvidence()
        evidence.count = demand.devices
        evidence.current = demand.current
        evidence.currentLimit = supply
        return answer(.firing(evidence))
    }
}
