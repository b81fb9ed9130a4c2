import WESModel

/// What covers the table of tab 3: the step test, or one of its pages.
enum ClampCover {
    /// True where something does.
    static func isShown(_ state: UIState, _ snapshot: Snapshot) -> Bool {
        guard state.tab == .clamps, !snapshot.clamps.isEmpty else { return false }
        return snapshot.stepTest != nil
            || state.clampPage != .table && clamp(state, snapshot) != nil
    }

    /// Draws it: the caption on row 2 and the body under it, or all of it in a small window.
    static func draw(
        _ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading, into canvas: inout Canvas
    ) {
        let last = canvas.rows - 4
        if let test = snapshot.stepTest {
            StepPanel(test: test, state: state, snapshot: snapshot, clock: clock)
                .draw(last: last, into: &canvas)
            return
        }
        guard let clamp = clamp(state, snapshot) else { return }
        switch state.clampPage {
        case .table: break
        case .wave:
            WavePage(clamp: clamp, state: state, snapshot: snapshot, clock: clock)
                .draw(last: last, into: &canvas)
        case .costs:
            CostsPage(clamp: clamp.source, state: state, snapshot: snapshot, clock: clock)
                .draw(last: last, into: &canvas)
        case .calibration:
            CalibrationPage(clamp: clamp.source, state: state, snapshot: snapshot, clock: clock)
                .draw(last: last, into: &canvas)
        }
    }

    /// The selected clamp.
    private static func clamp(_ state: UIState, _ snapshot: Snapshot) -> Clamp? {
        let source = SelectionRows(state, snapshot).source
        return snapshot.clamps.first { $0.source == source }
    }

    /// `Pince 1 · Arrivée`.
    static func title(
        _ source: SourceID, _ state: UIState, _ snapshot: Snapshot
    ) -> String {
        let base = InputName.terminal(source, state.texts)
        return snapshot.name(of: source).map { base + " · " + $0 } ?? base
    }
}
