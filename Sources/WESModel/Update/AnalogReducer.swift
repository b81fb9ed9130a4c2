/// Takes in what the analog inputs report.
enum AnalogReducer {
    /// How long a voltage is true: the converter is read once a second.
    static let staleAfter = Delay.seconds(5)
    /// From it on somebody drives the pin.
    private static let alive = 0.02
    /// From it on a voltage is far above 0 V.
    private static let high = 0.25
    /// A wire that is cut takes the voltage away within this.
    private static let fall = Delay.seconds(2)
    /// How far a contact must go beyond its threshold to change.
    private static let hysteresis = 0.2
    /// The time that the trend looks back.
    private static let trend = Delay.seconds(300)

    /// Notes the state of a converter; what it said before is no position any more.
    static func apply(_ link: LinkState, to input: inout AnalogInput) {
        input.link = link
        guard !link.isOpen else { return }
        input.isClosed = nil
        input.sample = nil
        input.zeroSince = nil
        input.hasFallen = false
        input.lastHigh = nil
        input.perMinute = nil
    }

    static func apply(
        _ fact: AnalogEvent, of source: SourceID, at now: Instant, in snapshot: inout Snapshot
    ) {
        guard case .sample(let sample) = fact, sample.mean.volts.isFinite,
            let index = snapshot.analog.firstIndex(where: { $0.source == source }),
            let table = snapshot.unit.analog[source.number ?? 0]
        else { return }
        snapshot.analog[index].voltage = Reading(sample.mean, at: now, staleAfter: staleAfter)
        snapshot.analog[index].sample = sample
        noteZero(sample, of: &snapshot.analog[index], at: now)
        switch table.kind {
        case .voltage: keep(sample, table, index, at: now, in: &snapshot)
        case .contact:
            if noteContact(sample, table, of: &snapshot.analog[index], at: now) {
                let isClosed = snapshot.analog[index].isClosed ?? false
                snapshot.log(.contact(isClosed: isClosed), of: source, at: now)
            }
        }
    }

    private static func noteZero(
        _ sample: AnalogSample, of input: inout AnalogInput, at now: Instant
    ) {
        guard !sample.isFloating else {
            input.zeroSince = nil
            input.hasFallen = false
            return
        }
        let volts = abs(sample.mean.volts)
        if volts >= alive { input.hasShown = true }
        if volts >= high { input.lastHigh = now }
        if volts >= AnalogRules.zero.volts {
            input.zeroSince = nil
            input.hasFallen = false
        } else if input.zeroSince == nil {
            input.zeroSince = now
            input.hasFallen = input.lastHigh.map { now - $0 <= fall } ?? false
        }
    }

    /// True where the contact changed; a pin that floats says nothing of it.
    private static func noteContact(
        _ sample: AnalogSample, _ table: AnalogDescription, of input: inout AnalogInput,
        at now: Instant
    ) -> Bool {
        guard !sample.isFloating else { return false }
        let threshold = table.threshold?.volts ?? AnalogScale.limit.volts / 2
        let band = min(hysteresis, threshold / 4)
        let wasHigh = input.isClosed.map { $0 == table.closesHigh }
        let edge = wasHigh.map { $0 ? threshold - band : threshold + band } ?? threshold
        let isClosed = (sample.mean.volts >= edge) == table.closesHigh
        let before = input.isClosed
        input.isClosed = isClosed
        guard let before, before != isClosed else { return false }
        input.changes &+= 1
        input.lastChange = now
        return true
    }

    /// Keeps the value of a pin that somebody drives, and how it changes.
    private static func keep(
        _ sample: AnalogSample, _ table: AnalogDescription, _ index: Int, at now: Instant,
        in snapshot: inout Snapshot
    ) {
        guard !sample.isFloating else { return }
        let series = snapshot.analog[index].series
        let count = snapshot.histories[series]?.last?.at
        let value = AnalogScale(table, step: sample.step).value(of: sample.mean)
        Reducer.keep(value, as: series, at: now, in: &snapshot)
        guard let history = snapshot.histories[series], history.last?.at != count else { return }
        let start = now + Delay(nanoseconds: -trend.nanoseconds)
        snapshot.analog[index].perMinute = slope(of: history.newest(since: start))
    }

    /// The change a minute between the first and the last sixth of some samples.
    private static func slope(of samples: [History.Sample]) -> Double? {
        guard let first = samples.first, let last = samples.last,
            last.at - first.at >= .seconds(60)
        else { return nil }
        let size = max(samples.count / 6, 1)
        let (old, new) = (Array(samples.prefix(size)), Array(samples.suffix(size)))
        func mean(_ part: [History.Sample]) -> (value: Double, seconds: Double) {
            let count = Double(part.count)
            return (
                part.reduce(0) { $0 + $1.value } / count,
                part.reduce(0) { $0 + ($1.at - first.at).seconds } / count
            )
        }
        let (before, after) = (mean(old), mean(new))
        let minutes = (after.seconds - before.seconds) / 60
        return minutes > 0 ? (after.value - before.value) / minutes : nil
    }
}
