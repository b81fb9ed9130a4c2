import WESModel

/// Tab 3: each clamp with its sign, its bar and its check, and the balance of all of them.
struct ClampsScreen: CompactTab {
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading

    /// Draws the body.
    func draw(into canvas: inout Canvas) {
        let views = Self.views(state, snapshot, clock)
        let largest = views.compactMap(\.lastWatts).map(abs).max() ?? 0
        let scale = state.clampScale.watts(holding: largest)
        let kilowatts = state.numbers.trimmed(scale / 1_000, places: 1)
        legend(kilowatts, &canvas)
        let checklist = Checklist(snapshot, at: clock.instant)
        MainsRow(state: state, snapshot: snapshot, clock: clock, checklist: checklist)
            .draw(row: 4, into: &canvas)
        table(views, checklist, scale: scale, kilowatts, &canvas)
        BalanceStrip(state: state, snapshot: snapshot, clock: clock, checklist: checklist)
            .draw(row: canvas.rows - 6, into: &canvas)
    }

    private func legend(_ kilowatts: String, _ canvas: inout Canvas) {
        canvas.put(state.texts(.clampLegend), row: 3, column: 1)
        let phrase: Phrase = state.clampScale == .auto ? .clampScaleAuto : .clampScale
        canvas.putRight(
            state.texts(phrase, kilowatts), row: 3, endingAt: canvas.columns - 2)
    }

    private func table(
        _ views: [ClampView], _ checklist: Checklist, scale: Double, _ kilowatts: String,
        _ canvas: inout Canvas
    ) {
        let table = ClampTable(columns: canvas.columns, texts: state.texts)
        table.header(kilowatts, row: 5, into: &canvas)
        let rows = SelectionRows(state, snapshot)
        let first = rows.firstShown(state)
        let ages = AgeFormat(texts: state.texts, clock: clock)
        let shown = rows.names.dropFirst(first).prefix(rows.page)
        // Rows to spare hold the energy of each clamp under its check.
        let hasEnergy = canvas.rows >= 13 + max(views.count, 1) * 4 + 3
        let height = hasEnergy ? 4 : 3
        for (offset, name) in shown.enumerated() {
            guard let view = views.first(where: { $0.source.rawValue == name }) else { continue }
            let row = 6 + offset * height
            table.line(
                view, scale: scale, row: row, isSelected: first + offset == rows.index,
                into: &canvas)
            let point = checklist.points.first { $0.terminal == view.source }
            let check = ClampCheck(view, point, state, snapshot, clock)
            table.check(
                what(view.source), check, age: ages.age(since: view.measuredAt), row: row + 1,
                into: &canvas)
            if hasEnergy { energy(view.source, row: row + 2, &canvas) }
        }
    }

    /// `100 A · monophasé`, or the phase on a three-phase house.
    private func what(_ source: SourceID) -> String {
        guard let clamp = source.number.flatMap({ snapshot.unit.clamps[$0] }) else { return "" }
        let rating = state.numbers.decimal(clamp.rating.amperes, places: 0)
        let phase =
            MainsRow.isThreePhase(snapshot) ? "L\(clamp.phase)" : state.texts(.singlePhase)
        return state.texts(.clampPhase, rating, phase)
    }

    private func energy(_ source: SourceID, row: Int, _ canvas: inout Canvas) {
        guard let clamp = snapshot.clamps.first(where: { $0.source == source }) else { return }
        let amounts = [clamp.consumed, clamp.injected].map {
            state.numbers.decimal($0.wattHours / 1_000, places: 3)
        }
        canvas.put(
            state.texts.fill(.clampEnergy, with: amounts), row: row, column: 4, style: .faint,
            width: canvas.columns - 6)
    }

    static func views(
        _ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading
    ) -> [ClampView] {
        snapshot.clamps.map { ClampView($0, state, snapshot, clock) }
    }

    /// The clamps with their power and direction, and the house under them.
    static func compactRows(
        _ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading
    ) -> [CompactRow] {
        var rows = views(state, snapshot, clock).map { view in
            var row = CompactRow(
                item: view.source.rawValue, number: view.source.number.map { "\($0)" } ?? "",
                name: view.name, value: view.power
            ).marked(view.direction.glyph, view.direction.word, view.direction.style)
            // Old values of a clamp mean a board that stopped: its points ask for a look.
            row.isAlert = view.direction.isAlert || view.trouble == .stale
            return row
        }
        let strip = BalanceStrip(
            state: state, snapshot: snapshot, clock: clock,
            checklist: Checklist(snapshot, at: clock.instant))
        if !rows.isEmpty, strip.hasGrid {
            var house = CompactRow(name: state.texts(.house), value: strip.house)
            house.word = strip.waitsFor?.number.map { state.texts(.compactAfter, "\($0)") } ?? ""
            rows.append(house)
        }
        return rows
    }
}
