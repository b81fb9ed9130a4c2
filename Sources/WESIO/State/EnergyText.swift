import WESModel

/// The ledger of one clamp as the value of one fact.
///
/// Fields with tabs between: the day as its number since 1970-01-01 or `-`, the two rests in
/// milliwatt-hours, then groups of five: span, number of the period or `-`, name of the period,
/// consumed, injected, whole milliwatt-hours. The name `?` is the energy of no known period.
/// A group that cannot be read is left out, the others count.
enum EnergyText {
    private static let unknown = "?"
    private static let none = "-"
    private static let columns = 5

    static func text(_ ledger: EnergyLedger) -> String {
        let head = [
            ledger.day.map { String($0.number) } ?? none,
            String(ledger.rests.consumed), String(ledger.rests.injected),
        ]
        let groups = EnergyLedger.Span.allCases.flatMap { span in
            ledger[span].entries.flatMap { entry in
                [
                    span.rawValue, entry.period?.index.map { String($0) } ?? none,
                    entry.period?.name ?? unknown, String(entry.consumedMilliwattHours),
                    String(entry.injectedMilliwattHours),
                ]
            }
        }
        return (head + groups).joined(separator: "\t")
    }

    /// Reads what ``text(_:)`` wrote; nil for another form.
    static func ledger(_ fields: [String]) -> EnergyLedger? {
        guard fields.count >= 3, let consumed = Double(fields[1]),
            let injected = Double(fields[2])
        else { return nil }
        let day = Int64(fields[0]).map { CivilDay(number: $0) }
        guard day != nil || fields[0] == none else { return nil }
        var ledger = EnergyLedger(day: day, rests: (consumed, injected))
        var start = 3
        while start + columns <= fields.count {
            let group = fields[start..<(start + columns)]
            if let (span, entry) = entry(Array(group)) { ledger.restore(entry, in: span) }
            start += columns
        }
        return ledger
    }

    private static func entry(_ fields: [String]) -> (EnergyLedger.Span, EnergyEntry)? {
        guard fields.count == columns, let span = EnergyLedger.Span(rawValue: fields[0]),
            let consumed = Int64(fields[3]), let injected = Int64(fields[4]), consumed >= 0,
            injected >= 0
        else { return nil }
        let period =
            fields[2] == unknown ? nil : TariffPeriod(name: fields[2], index: Int(fields[1]))
        return (
            span,
            EnergyEntry(
                period: period, consumedMilliwattHours: consumed, injectedMilliwattHours: injected)
        )
    }
}
