import WESModel

/// The energy of every clamp over a day, a month or a year, what it costs, and the tariff
/// periods of the selected one.
struct CostsPage {
    let clamp: SourceID
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading

    private var texts: Catalogue { state.texts }
    private var numbers: NumberFormat { state.numbers }
    private var prices: PriceTable? { snapshot.unit.prices }

    /// Draws the page down to a row.
    func draw(last: Int, into canvas: inout Canvas) {
        if state.isCompact { compact(last: last, &canvas) } else { whole(last: last, &canvas) }
    }

    private func whole(last: Int, _ canvas: inout Canvas) {
        Caption(left: texts(.costsTitle, texts(Self.name(state.energySpan))), right: period)
            .draw(row: 2, into: &canvas)
        header(.headCircuit, fourth: .costsBack, row: 3, &canvas)
        var row = 4
        for other in snapshot.clamps.prefix(max(last - 12, 1)) {
            line(other.source, row: row, &canvas)
            row += 1
        }
        let title = ClampCover.title(clamp, state, snapshot)
        Caption(left: texts(.costsPeriods, title)).draw(row: row + 1, into: &canvas)
        header(.costsPeriod, fourth: .costsPrice, row: row + 2, &canvas)
        periods(row: row + 3, last: last - 1, &canvas)
        if let remedy {
            canvas.put(
                remedy.text, row: last, column: 1, style: remedy.style, width: canvas.columns - 2)
        }
    }

    private func header(
        _ first: Phrase, fourth: Phrase, row: Int, _ canvas: inout Canvas
    ) {
        canvas.put(texts(first), row: row, column: 4, style: .strong)
        canvas.putRight(texts(.detailConsumed), row: row, endingAt: 38, style: .strong)
        canvas.putRight(texts(.detailInjected), row: row, endingAt: 52, style: .strong)
        canvas.putRight(texts(.costsCost), row: row, endingAt: 66, style: .strong)
        canvas.putRight(texts(fourth), row: row, endingAt: 78, style: .strong)
    }

    private func line(_ source: SourceID, row: Int, _ canvas: inout Canvas) {
        let isSelected = source == clamp
        let style = Style(bold: isSelected)
        if isSelected { canvas.put("›", row: row, column: 0, style: .strong) }
        canvas.put(source.number.map(String.init) ?? "", row: row, column: 1, style: style)
        let name = snapshot.name(of: source) ?? InputName.terminal(source, texts)
        canvas.put(name, row: row, column: 4, style: style, width: 20)
        let span = span(of: source)
        let cost = cost(of: span)
        let cells = [
            (kilowattHours(span?.consumed), 38), (kilowattHours(span?.injected), 52),
            (money(cost?.consumed), 66), (money(cost?.injected), 78),
        ]
        for (text, end) in cells { canvas.putRight(text, row: row, endingAt: end, style: style) }
    }

    private func periods(row: Int, last: Int, _ canvas: inout Canvas) {
        let entries = span(of: clamp)?.entries ?? []
        guard !entries.isEmpty else {
            canvas.put(texts(.costsNothing), row: row, column: 4, style: .faint)
            return
        }
        for (offset, entry) in entries.enumerated() where row + offset <= last {
            let price = entry.period.flatMap { period in prices?.price(of: period) }
            let cost = price.map { $0 * Double(entry.consumedMilliwattHours) / 1_000_000 }
            canvas.put(name(entry.period), row: row + offset, column: 4, width: 20)
            let cells = [
                (kilowattHours(entry.consumed), 38), (kilowattHours(entry.injected), 52),
                (money(cost), 66), (price.map { numbers.decimal($0, places: 4) } ?? "—", 78),
            ]
            for (text, end) in cells { canvas.putRight(text, row: row + offset, endingAt: end) }
        }
    }

    /// How prices are set, or what has none.
    private var remedy: (text: String, style: Style)? {
        guard let prices, !prices.kilowattHour.isEmpty else {
            return (texts(.costsNoPrices), .faint)
        }
        guard let cost = cost(of: span(of: clamp)), cost.unpriced.wattHours > 0 else { return nil }
        let mark = StateMark.look
        return (
            mark.glyph + " " + texts(.costsUnpriced, kilowattHours(cost.unpriced)), mark.style
        )
    }

    private func compact(last: Int, _ canvas: inout Canvas) {
        canvas.put(texts(Self.name(state.energySpan)), row: 2, column: 1, style: .strong)
        canvas.putRight(prices?.currency ?? "—", row: 2, endingAt: 38, style: .strong)
        let room = max(last - 2, 1)
        let index = snapshot.clamps.firstIndex { $0.source == clamp } ?? 0
        let first = max(min(index, snapshot.clamps.count - room), 0)
        for (offset, other) in snapshot.clamps.dropFirst(first).prefix(room).enumerated() {
            let row = 3 + offset
            if other.source == clamp { canvas.put("›", row: row, column: 0, style: .strong) }
            canvas.put(other.source.number.map(String.init) ?? "", row: row, column: 1)
            let name = snapshot.name(of: other.source) ?? InputName.terminal(other.source, texts)
            canvas.put(name, row: row, column: 3, width: 11)
            let span = span(of: other.source)
            canvas.putRight(kilowattHours(span?.consumed), row: row, endingAt: 28)
            let cost = cost(of: span)?.consumed
            canvas.putRight(
                cost.map { numbers.decimal($0, places: 2) } ?? "—", row: row, endingAt: 38)
        }
    }

    private func span(of source: SourceID) -> EnergySpan? {
        snapshot.ledgers[source].map { $0[state.energySpan] }
    }

    /// nil without any price.
    private func cost(of span: EnergySpan?) -> EnergyCost? {
        guard let span, let prices, !prices.kilowattHour.isEmpty else { return nil }
        return EnergyCost(of: span, by: prices)
    }

    private func kilowattHours(_ energy: Energy?) -> String {
        energy.map { numbers.decimal($0.wattHours / 1_000, places: 3) + " kWh" } ?? "—"
    }

    private func money(_ amount: Double?) -> String {
        guard let amount, let currency = prices?.currency else { return "—" }
        return numbers.decimal(amount, places: 2) + " " + currency
    }

    /// The period in force now.
    private var period: String {
        guard let input = MeterDirection.input(snapshot),
            let period = TariffPeriod(input, at: clock.instant)
        else { return "" }
        return texts(.costsNow, name(period))
    }

    private func name(_ period: TariffPeriod?) -> String {
        guard let period else { return texts(.costsNoPeriod) }
        if !period.name.isEmpty { return period.name }
        return texts(.costsIndex, period.index.map(String.init) ?? "—")
    }

    private static func name(_ span: EnergyLedger.Span) -> Phrase {
        switch span {
        case .today: .spanToday
        case .yesterday: .spanYesterday
        case .month: .spanMonth
        case .lastMonth: .spanLastMonth
        case .year: .spanYear
        case .lastYear: .spanLastYear
        case .total: .spanTotal
        }
    }
}
