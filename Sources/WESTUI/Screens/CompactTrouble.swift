import WESModel

/// The worst finding of a tab in one line of a small window, and the key that opens it.
enum CompactTrouble {
    /// The line; nil while nothing of the tab is in fault or to be looked at.
    static func text(
        _ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading
    ) -> String? {
        let found = snapshot.faults.filter { fault in
            state.tab == .overview || Tab(of: fault.terminal) == state.tab
        }
        guard
            let fault = found.first(where: { $0.state == .fault })
                ?? found.first(where: { $0.state == .look })
        else { return nil }
        let texts = state.texts
        let given = fault.terminal.meterName.flatMap { _ in snapshot.name(of: fault.terminal) }
        let name =
            given.map { texts(.nameRs485, $0) } ?? InputName.any(fault.terminal, texts)
        let what =
            fault.code == .clampReversed
            ? texts(.troubleReversed) : FaultText(texts, clock, snapshot).short(fault)
        let line = StateMark(fault.state).glyph + " " + texts(.messageLink, name, what)
        let withKey = texts(.troubleEnter, line)
        return withKey.count <= state.columns - 2 ? withKey : line
    }
}
