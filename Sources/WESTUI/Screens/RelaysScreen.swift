import WESModel

/// Tab 6: the relays, what was commanded and what it changed.
struct RelaysScreen {
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading

    private static let top = 4
    /// The relays of the unit itself.
    private static let builtIn = 2

    /// The names of the rows, as the selection knows them.
    static func names(_ state: UIState, _ snapshot: Snapshot) -> [String] {
        TabRows(state, snapshot).kept(.relays)
    }

    /// Draws the body.
    func draw(into canvas: inout Canvas) {
        let rows = SelectionRows(state, snapshot)
        let table = RelayTable(shift: canvas.columns - 80)
        table.header(state.texts, row: Self.top - 1, into: &canvas)
        let first = rows.firstShown(state)
        let listed = listed(rows)
        let shown = listed.dropFirst(first).prefix(rows.page)
        for (offset, source) in shown.enumerated() {
            let row = Self.top + offset
            if let relay = relay(source) {
                table.line(
                    RelayRow(relay, state, snapshot, clock), row: row,
                    isSelected: source == rows.source, into: &canvas)
            } else {
                table.free(source.number ?? 0, state.texts, row: row, into: &canvas)
            }
        }
        ScrollBar(first: first, shown: rows.page, all: listed.count)
            .draw(row: Self.top, height: rows.page, into: &canvas)
        guard let relay = rows.source.flatMap(relay) else { return }
        below(RelayRow(relay, state, snapshot, clock), Self.top + shown.count, &canvas)
    }

    /// The rows: what the filter keeps, with the free terminals between where all have room.
    private func listed(_ rows: SelectionRows) -> [SourceID] {
        let kept = rows.names.map { SourceID(rawValue: $0) }
        let isWhole = (state.filters[.relays] ?? "").isEmpty
        let highest = kept.compactMap(\.number).max() ?? 0
        // A card of two channels has both: the second of a pair is there, and free.
        let last = max(Self.builtIn, highest + highest % 2)
        guard isWhole, last <= rows.page else { return kept }
        let free = (1...last).map(SourceID.relay).filter { !kept.contains($0) }
        return (kept + free).sorted { ($0.number ?? 0) < ($1.number ?? 0) }
    }

    private func relay(_ source: SourceID) -> Relay? {
        snapshot.relays.first { $0.source == source }
    }

    /// What the selected relay is, what its test shows, which clamp answered, and what was agreed.
    private func below(_ relay: RelayRow, _ first: Int, _ canvas: inout Canvas) {
        let width = canvas.columns - 9
        canvas.put(relay.summary, row: first, column: 4, width: width + 4)
        let last = canvas.rows - 4
        var row = first + 1
        func put(_ text: String, _ style: Style) {
            for line in TextBlock.lines(text, width: width) where row <= last {
                canvas.put(line, row: row, column: 8, style: style, width: width)
                row += 1
            }
        }
        put(relay.test.text, relay.test.style)
        if let answer = relay.answer { put(answer, .plain) }
        put(relay.terms, .plain)
    }
}
