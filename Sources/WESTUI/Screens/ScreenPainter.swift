import WESModel

/// Turns a state and a snapshot into a canvas; pure.
enum ScreenPainter {
    static func draw(
        _ state: UIState, _ live: Snapshot, _ details: [DetailRequest: DetailAnswer],
        now: ClockReading
    ) -> Canvas {
        var canvas = Canvas(rows: state.rows, columns: state.columns, glyphs: state.glyphs)
        let snapshot = state.frozen ?? live
        // A frozen screen shows the ages it had; the clock of the title goes on.
        let clock = state.frozen?.clock ?? now
        if state.isTooSmall {
            let text = state.texts(.tooSmall, String(state.columns), String(state.rows))
            TextBlock.draw(text, row: 0, column: 0, width: state.columns, into: &canvas)
            return canvas
        }
        if state.isCompact {
            CompactScreen(state: state, snapshot: snapshot, clock: clock, now: now)
                .draw(into: &canvas)
        } else {
            Frame(state: state, snapshot: snapshot, clock: clock, now: now).draw(into: &canvas)
            body(state, snapshot, details, clock, &canvas)
        }
        if let overlay = state.overlay {
            let content = OverlayLines(
                state: state, snapshot: snapshot, details: details, clock: clock)
            OverlayPainter.draw(overlay, content, into: &canvas)
        }
        if let question = state.confirmation {
            // A question is about what is, not about what a frozen screen shows.
            ConfirmationBox(state: state, text: ConfirmationText(question, live, state))
                .draw(into: &canvas)
        }
        return canvas
    }

    private static func body(
        _ state: UIState, _ snapshot: Snapshot, _ details: [DetailRequest: DetailAnswer],
        _ clock: ClockReading, _ canvas: inout Canvas
    ) {
        switch state.tab {
        case .overview:
            OverviewScreen(state: state, snapshot: snapshot, clock: clock).draw(into: &canvas)
        case .teleinfo:
            TeleinfoScreen(state: state, snapshot: snapshot, details: details, clock: clock)
                .draw(into: &canvas)
        case .clamps where ClampCover.isShown(state, snapshot):
            ClampCover.draw(state, snapshot, clock, into: &canvas)
        case .clamps where !snapshot.clamps.isEmpty:
            ClampsScreen(state: state, snapshot: snapshot, clock: clock).draw(into: &canvas)
        case .temperatures where BusCover.isShown(state, snapshot):
            BusCover.draw(state, snapshot, clock, into: &canvas)
        case .temperatures where snapshot.oneWire != nil:
            TemperaturesScreen(state: state, snapshot: snapshot, details: details, clock: clock)
                .draw(into: &canvas)
        case .counters where !TabRows(state, snapshot).all(.counters).isEmpty:
            CountersScreen(state: state, snapshot: snapshot, details: details, clock: clock)
                .draw(into: &canvas)
        case .relays where !snapshot.relays.isEmpty:
            RelaysScreen(state: state, snapshot: snapshot, clock: clock).draw(into: &canvas)
        default: EmptyTab(texts: state.texts).draw(into: &canvas)
        }
    }
}
