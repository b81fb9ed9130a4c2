import WESModel

/// A tab whose terminals have no reader yet: what the configuration lists, and nothing else.
struct PlainScreen {
    let state: UIState
    let snapshot: Snapshot

    /// Draws the body.
    func draw(into canvas: inout Canvas) {
        let terminals = Self.areas(of: state.tab).flatMap { snapshot.unit.terminals(of: $0) }
        guard !terminals.isEmpty else {
            canvas.put(state.texts(.notConfigured), row: 4, column: 1)
            canvas.put(state.texts(.notConfiguredRemedy), row: 5, column: 1, style: .faint)
            return
        }
        for (offset, terminal) in terminals.prefix(max(canvas.rows - 7, 0)).enumerated() {
            let row = 4 + offset
            canvas.put(terminal.source.rawValue, row: row, column: 1, width: 20)
            canvas.put(terminal.name ?? "—", row: row, column: 23, width: 14)
            canvas.put(
                state.texts(.notRead), row: row, column: 38, style: .faint,
                width: canvas.columns - 40)
        }
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
