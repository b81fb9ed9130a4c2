import WESModel

/// A tab whose terminals have no reader yet: what the configuration lists, and nothing else.
struct PlainScreen {
    let state: UIState
    let snapshot: Snapshot

    /// Nothing is expected of a terminal that no reader reads.
    static let mark = StateMark.free

    /// Draws the body.
    func draw(into canvas: inout Canvas) {
        let terminals = Self.terminals(of: state.tab, snapshot)
        guard !terminals.isEmpty else {
            canvas.put(state.texts(.notConfigured), row: 4, column: 1)
            canvas.put(state.texts(.notConfiguredRemedy), row: 5, column: 1, style: .faint)
            return
        }
        canvas.put(state.texts(.headState), row: 3, column: 1, style: .strong)
        canvas.put(state.texts(.headPoint), row: 3, column: 13, style: .strong)
        canvas.put(state.texts(.headMeasure), row: 3, column: 43, style: .strong)
        for (offset, terminal) in terminals.prefix(max(canvas.rows - 7, 0)).enumerated() {
            let row = 4 + offset
            canvas.put(
                Self.mark.glyph + " " + state.texts(.stateTodo), row: row, column: 1,
                style: Self.mark.style)
            canvas.put(Self.name(terminal, state.texts), row: row, column: 13, width: 29)
            canvas.put(state.texts(.notRead), row: row, column: 43)
        }
    }

    /// What the configuration lists for a tab.
    static func terminals(of tab: Tab, _ snapshot: Snapshot) -> [TerminalDescription] {
        areas(of: tab).flatMap { snapshot.unit.terminals(of: $0) }
    }

    /// `Relais 1 · Chauffe-eau`.
    static func name(_ terminal: TerminalDescription, _ texts: Catalogue) -> String {
        let base = InputName.terminal(terminal.source, texts)
        return terminal.name.map { base + " · " + $0 } ?? base
    }

    /// The areas of the configuration that a tab shows.
    static func areas(of tab: Tab) -> [String] {
        switch tab {
        case .overview: ["clock", "leds"]
        case .teleinfo: ["modbus"]
        case .clamps: ["clamps", "mains"]
        case .temperatures: ["onewire"]
        case .counters: ["counters", "contacts", "analog"]
        case .relays: ["relays"]
        }
    }
}
