import WESModel

/// What covers the table of tab 4: the page of the bus, or the choice of a new probe.
enum BusCover {
    /// True where something does.
    static func isShown(_ state: UIState, _ snapshot: Snapshot) -> Bool {
        state.tab == .temperatures && snapshot.oneWire != nil && state.probePage != .table
    }

    /// Draws it: the caption on row 2 and the body under it, or all of it in a small window.
    static func draw(
        _ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading, into canvas: inout Canvas
    ) {
        let last = canvas.rows - 4
        switch state.probePage {
        case .table: break
        case .health:
            BusPage(state: state, snapshot: snapshot, clock: clock).draw(last: last, into: &canvas)
        case .replacing(let old):
            ReplacementPage(old: old, state: state, snapshot: snapshot, clock: clock)
                .draw(last: last, into: &canvas)
        }
    }
}
