import WESModel

extension OneWireReader {
    /// Lost devices that one cycle looks for.
    private static let lookups = 4

    /// Begins a cycle of readings.
    mutating func begin(at now: Instant) -> OneWireStep {
        cycleAt = max(cycleAt + (isLocating(at: now) ? Self.locating : Self.period), now)
        guard walks else {
            mustLook = true
            cycle = ReadingCycle(first: .list)
            return .job(.list)
        }
        plan(at: now)
        if let job = cycle.next(at: now) { return .job(job) }
        return .wait(until: cycleAt)
    }

    /// Plans the readings of what is there.
    mutating func plan(at now: Instant) {
        let probes = presence.present.filter(\.isThermometer)
        let plan = ConversionPlan(probes, supply: description.supply)
        let isFed = probes.contains { parasites[$0] == true }
        cycle = ReadingCycle(
            plan: plan, power: isFed, thermometers: Set(probes),
            others: isLocating(at: now) ? [] : others())
    }

    /// The schedule of the readings as they are now.
    mutating func scheduled(at now: Instant) -> [Event] {
        let count = presence.present.count { $0.isThermometer }
        let plan = ConversionPlan(
            presence.present.filter(\.isThermometer), supply: description.supply)
        let largest = plan.groups.map(\.count).max() ?? 0
        let each = OneWireSchedule.converting.amperes
        let news = OneWireSchedule(
            devices: count, groups: plan.groups.count,
            demand: Current(amperes: Double(largest) * each),
            total: Current(amperes: Double(count) * each), cycle: Self.period)
        guard news != schedule else { return [] }
        schedule = news
        return told([.scheduled(news)], at: now)
    }

    private func isLocating(at now: Instant) -> Bool { locateUntil.map { now < $0 } ?? false }

    /// What a cycle does besides temperatures.
    private mutating func others() -> [OneWireJob] {
        var jobs: [OneWireJob] = []
        for rom in presence.present {
            if rom.isClimate { jobs.append(.climate(rom, description.laws[rom] ?? ProbeLaws())) }
            if rom.isRelayBoard { jobs.append(.board(rom)) }
            if rom.isThermometer, parasites[rom] == nil { jobs.append(.powerSupply(rom)) }
        }
        guard walks, !presence.lost.isEmpty else { return jobs }
        for _ in 0..<min(Self.lookups, presence.lost.count) {
            nextLost = (nextLost + 1) % presence.lost.count
            jobs.append(.verify(presence.lost[nextLost]))
        }
        return jobs
    }
}
