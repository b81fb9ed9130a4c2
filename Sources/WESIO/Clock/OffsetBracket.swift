import WESModel

/// Where the offset of a clock that tells whole seconds can lie, against that of the system.
///
/// A look that reads S between the instants A and B of the system proves an offset between S − B
/// and S + 1 − A. The next look is placed where the middle of that would turn the second, so that
/// each one halves what is not known.
struct OffsetBracket: Hashable {
    /// The smallest offset that is possible, nanoseconds.
    private(set) var low: Int64
    /// The largest one.
    private(set) var high: Int64
    private var at: Instant

    private static let second: Int64 = 1_000_000_000
    /// A quartz is at most so far off: a bracket grows by this while time passes.
    private static let partsPerMillion: Int64 = 200

    /// What one look proves.
    init?(_ sample: ClockSample, at now: Instant) {
        guard let seconds = sample.seconds else { return nil }
        let (told, overflow) = seconds.multipliedReportingOverflow(by: Self.second)
        let (low, under) = told.subtractingReportingOverflow(sample.after)
        let (next, past) = told.addingReportingOverflow(Self.second)
        let (high, over) = next.subtractingReportingOverflow(sample.before)
        guard !overflow, !under, !past, !over, low < high else { return nil }
        let (width, wide) = high.subtractingReportingOverflow(low)
        guard !wide, width < 60 * Self.second else { return nil }
        self.low = low
        self.high = high
        at = now
    }

    /// What one more look leaves of it; the look alone where either clock was set meanwhile.
    func narrowed(by new: OffsetBracket) -> OffsetBracket {
        let passed = max((new.at - at).nanoseconds, 0)
        let slack = min(passed / 1_000_000 &* Self.partsPerMillion, Self.second)
        var both = new
        both.low = max(low &- slack, new.low)
        both.high = min(high &+ slack, new.high)
        return both.low < both.high ? both : new
    }

    /// The middle.
    var offset: Delay { Delay(nanoseconds: low &+ (high &- low) / 2) }
    /// Half of what is not known.
    var tolerance: Delay { Delay(nanoseconds: (high &- low) / 2) }

    /// How long to wait, at least `least`, so that the clock turns its second at the middle.
    func wait(atLeast least: Delay, after wall: Int64) -> Delay {
        let told = wall &+ least.nanoseconds &+ offset.nanoseconds
        let rest = ((told % Self.second) + Self.second) % Self.second
        return least + Delay(nanoseconds: rest == 0 ? 0 : Self.second - rest)
    }
}
