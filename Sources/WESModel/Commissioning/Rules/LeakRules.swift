/// `counter.leak` and `counter.burst`: water that flows when nobody draws it, or far too fast.
enum LeakRules {
    /// A flow without a stop for so long is a leak.
    private static let day = Delay.seconds(86_400)
    /// The nights that must show it, of those that are kept.
    private static let leastNights = 3
    /// A night that was heard for less tells nothing: 1 h 40, as one of two hours does.
    private static let leastHeard = Delay.seconds(6_000)
    /// More than this over ten minutes is a burst.
    private static let burstFlow = VolumeFlow(litresPerHour: 20 * 60)
    private static let burstMinutes = 10
    /// More than this without a pause of ten minutes is a burst.
    private static let mostDrawn = Volume(litres: 500)

    /// The answers for one counter; an electricity counter has no leak.
    static func answers(
        _ counter: PulseCounter, _ kind: CounterKind, _ weight: PulseWeight?, _ snapshot: Snapshot,
        at now: Instant
    ) -> [RuleAnswer] {
        func answer(_ code: FaultCode, _ verdict: RuleAnswer.Verdict) -> RuleAnswer {
            RuleAnswer(code, counter.source, verdict)
        }
        switch kind {
        case .electricity: return []
        // Heating burns day and night: only a declared absence would tell a leak of gas, and
        // only the contact of its burner one of oil.
        case .gas, .oil:
            return [answer(.counterLeak, .unobservable), answer(.counterBurst, .unobservable)]
        case .water: break
        }
        guard counter.link.isOpen else {
            return [answer(.counterLeak, .unknown), answer(.counterBurst, .unknown)]
        }
        guard let weight, weight.unit == .litre, let last = counter.lastPulse else {
            return [answer(.counterLeak, .waiting), answer(.counterBurst, .waiting)]
        }
        let leak =
            running(counter, weight, last, at: now) ?? nightly(counter, weight, snapshot.clock)
        let burst = fast(counter, weight) ?? large(counter, weight, last, at: now)
        return [answer(.counterLeak, leak ?? .good), answer(.counterBurst, burst ?? .good)]
    }

    /// No gap that a leak could not make, for a whole day.
    private static func running(
        _ counter: PulseCounter, _ weight: PulseWeight, _ last: Instant, at now: Instant
    ) -> RuleAnswer.Verdict? {
        guard let since = counter.flow.runningSince, now - since >= day,
            now - last <= FlowWatch.longestGap(weight)
        else { return nil }
        var evidence = FaultEvidence()
        evidence.windowSeconds = Int((now - since).wholeSeconds)
        evidence.smallestFlow = FlowWatch.smallestFlow(weight)
        return .firing(evidence, since: since)
    }

    /// Three nights of four in which more flowed than the smallest leak gives.
    private static func nightly(
        _ counter: PulseCounter, _ weight: PulseWeight, _ clock: ClockReading
    ) -> RuleAnswer.Verdict? {
        let today = CivilDay(clock.civil)
        let wet = counter.flow.nights.filter { night in
            let limit = FlowWatch.smallestLeak.litresPerHour * night.heard.seconds / 3_600
            // What flowed is known within one pulse.
            return night.heard >= leastHeard && (0...4).contains(today.number - night.day.number)
                && Double(night.pulses - 1) * weight.amount > limit
        }
        guard wet.count >= leastNights else { return nil }
        var evidence = FaultEvidence()
        evidence.nights = wet.count
        evidence.volume = Volume(
            litres: Double(wet.reduce(0) { $0 &+ $1.pulses }) / Double(wet.count) * weight.amount)
        evidence.smallestFlow = FlowWatch.smallestFlow(weight)
        return .firing(evidence)
    }

    /// More than the flow of a burst over ten minutes, in both halves of them.
    private static func fast(
        _ counter: PulseCounter, _ weight: PulseWeight
    ) -> RuleAnswer.Verdict? {
        let all = counter.perMinute.sum(ofLast: burstMinutes)
        let half = counter.perMinute.sum(ofLast: burstMinutes / 2)
        let limit = burstFlow.litresPerHour * Double(burstMinutes) / 60
        func litres(_ pulses: Int) -> Double { Double(pulses) * weight.amount }
        guard counter.perMinute.counts.count > burstMinutes, litres(all) > limit,
            litres(half) > limit / 2, litres(all - half) > limit / 2
        else { return nil }
        var evidence = FaultEvidence()
        evidence.flow = VolumeFlow(litresPerHour: litres(all) * 60 / Double(burstMinutes))
        evidence.windowSeconds = burstMinutes * 60
        return .firing(evidence)
    }

    /// More in one draw than a house takes.
    private static func large(
        _ counter: PulseCounter, _ weight: PulseWeight, _ last: Instant, at now: Instant
    ) -> RuleAnswer.Verdict? {
        guard let since = counter.flow.drawnSince, now - last < FlowWatch.pause,
            now - since > .zero
        else { return nil }
        let volume = Volume(litres: Double(counter.flow.drawnPulses) * weight.amount)
        guard volume > mostDrawn else { return nil }
        var evidence = FaultEvidence()
        evidence.volume = volume
        evidence.flow = VolumeFlow(
            litresPerHour: volume.litres * 3_600 / max((now - since).seconds, 1))
        evidence.windowSeconds = Int((now - since).wholeSeconds)
        return .firing(evidence, since: since)
    }
}
