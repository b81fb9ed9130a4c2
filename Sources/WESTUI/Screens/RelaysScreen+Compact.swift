import WESModel

extension RelaysScreen: CompactTab {
    /// Number, name, command, state.
    static func compactRows(
        _ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading
    ) -> [CompactRow] {
        snapshot.relays.map { relay in
            let words = RelayRow(relay, state, snapshot, clock)
            let position: String
            switch relay.link.isOpen ? relay.commanded : nil {
            case .closed: position = "● " + state.texts(.wordClosed)
            case .open: position = "○ " + state.texts(.wordOpen)
            case nil: position = "—"
            }
            let cell =
                words.isWaiting
                ? StateCell(.running, state.texts(.stateWaiting)) : words.cell
            return CompactRow(
                item: relay.source.rawValue, number: words.number, name: words.name,
                value: position
            ).marked(cell)
        }
    }
}
