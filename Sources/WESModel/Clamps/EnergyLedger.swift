/// The energy of one clamp by tariff period, for this and the last day, month and year.
///
/// What is consumed and what is injected are added apart and never net; nothing is ever taken
/// away (measure.md section 1.2). Days, months and years are those of the local calendar.
public struct EnergyLedger: Hashable, Sendable, Codable {
    /// The spans that are kept.
    public enum Span: String, Sendable, Codable, CaseIterable {
        /// Since midnight.
        case today
        /// The day before.
        case yesterday
        /// Since the first of the month.
        case month
        /// The month before.
        case lastMonth
        /// Since the first of January.
        case year
        /// The year before.
        case lastYear
        /// Since the clamp was first measured.
        case total
    }

    /// The day of ``Span/today``; nil while no clock told it.
    public internal(set) var day: CivilDay?
    /// The energy of each span that has some.
    public internal(set) var spans: [Span: EnergySpan] = [:]
    /// What is consumed beyond whole milliwatt-hours, under 1 mWh.
    var consumedRest = 0.0
    /// What is injected beyond whole milliwatt-hours, under 1 mWh.
    var injectedRest = 0.0

    /// What stood when the clock leapt over days: it may come back.
    private var aside: Aside?

    /// The spans of a day, as they were when the clock left it by a leap.
    private struct Aside: Hashable, Sendable, Codable {
        var day: CivilDay
        var spans: [Span: EnergySpan]
    }

    /// The days before this one are those of a clock that was never set: 2024-01-01.
    static let firstDay = CivilDay(number: 19_723)

    /// Makes an empty ledger.
    public init() {}

    /// Makes a ledger that was kept; its entries follow by ``restore(_:in:)``.
    ///
    /// - Parameter rests: What was over the whole milliwatt-hours, consumed and injected.
    public init(day: CivilDay?, rests: (consumed: Double, injected: Double)) {
        self.day = day
        consumedRest = (0..<1).contains(rests.consumed) ? rests.consumed : 0
        injectedRest = (0..<1).contains(rests.injected) ? rests.injected : 0
    }

    /// Puts back one entry that was kept.
    public mutating func restore(_ entry: EnergyEntry, in span: Span) {
        spans[span, default: EnergySpan()].add(
            consumed: entry.consumedMilliwattHours, injected: entry.injectedMilliwattHours,
            in: entry.period)
    }

    /// What is over the whole milliwatt-hours, under 1 mWh.
    public var rests: (consumed: Double, injected: Double) { (consumedRest, injectedRest) }

    /// The energy of a span.
    public subscript(_ span: Span) -> EnergySpan { spans[span] ?? EnergySpan() }

    /// Adds energy to the period in force, Wh, at a civil time.
    mutating func add(
        consumed: Double, injected: Double, in period: TariffPeriod?, at time: CivilTime
    ) {
        turn(to: CivilDay(time))
        let drawn = Self.whole(consumed, &consumedRest)
        let given = Self.whole(injected, &injectedRest)
        for span in [Span.today, .month, .year, .total] {
            spans[span, default: EnergySpan()].add(consumed: drawn, injected: given, in: period)
        }
    }

    /// Begins a new day, month and year where the calendar says so.
    ///
    /// A clock that was never set, or that goes back over one midnight, changes nothing. One that
    /// leaps ahead over days and comes back before its next midnight finds its day again, with
    /// what was measured meanwhile. One that goes back further was wrong before, and what it
    /// called today is kept in the total.
    mutating func turn(to new: CivilDay) {
        guard new >= Self.firstDay, new != day else { return }
        guard let old = day else {
            day = new
            return
        }
        guard new > old || old.number - new.number > 1 else { return }
        if new < old, let left = aside, left.day <= new {
            comeBack(to: left)
            turn(to: new)
            return
        }
        let isNext = new.number == old.number + 1
        if new > old, !isNext {
            aside = aside ?? Aside(day: old, spans: spans)
        } else {
            aside = nil
        }
        day = new
        pass(.today, to: .yesterday, isNext: isNext)
        if new.months != old.months {
            pass(.month, to: .lastMonth, isNext: new.months == old.months + 1)
        }
        if new.year != old.year { pass(.year, to: .lastYear, isNext: new.year == old.year + 1) }
    }

    /// The day before a leap is under way again; what was measured since then belongs to it.
    private mutating func comeBack(to left: Aside) {
        let since = self[.today].entries
        let total = spans[.total]
        spans = left.spans
        spans[.total] = total
        day = left.day
        aside = nil
        for entry in since {
            for span in [Span.today, .month, .year] {
                spans[span, default: EnergySpan()].add(
                    consumed: entry.consumedMilliwattHours,
                    injected: entry.injectedMilliwattHours, in: entry.period)
            }
        }
    }

    private mutating func pass(_ span: Span, to last: Span, isNext: Bool) {
        spans[last] = isNext ? spans[span] : nil
        spans[span] = nil
    }

    /// The whole milliwatt-hours of an energy; what is left waits for the next.
    private static func whole(_ wattHours: Double, _ rest: inout Double) -> Int64 {
        guard wattHours.isFinite, wattHours > 0 else { return 0 }
        let sum = min(wattHours * 1_000, 1e12) + rest
        let whole = sum.rounded(.down)
        rest = sum - whole
        return Int64(whole)
    }
}
