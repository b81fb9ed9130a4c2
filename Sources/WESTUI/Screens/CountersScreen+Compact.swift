import WESModel

extension CountersScreen: CompactTab {
    /// Number, name, index or position, state.
    static func compactRows(
        _ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading
    ) -> [CompactRow] {
        let screen = CountersScreen(
            state: state, snapshot: snapshot, details: [:], clock: clock)
        return TabRows(state, snapshot).all(.counters).map { item in
            let source = SourceID(rawValue: item.name)
            let line = screen.line(source)
            // The position of a contact is its value; its words need the room of the changes.
            // What an analog input measures goes before the volts on its pin.
            let value =
                source.area == "contacts"
                ? shortPosition(source, snapshot, state)
                : source.area == "analog" ? line.rate : nil
            let row = CompactRow(
                item: item.name, number: line.number, name: line.name,
                value: value ?? line.amount)
            guard let cell = line.cell else { return row }
            return row.marked(cell)
        }
    }

    private static func shortPosition(
        _ source: SourceID, _ snapshot: Snapshot, _ state: UIState
    ) -> String {
        guard let contact = snapshot.contacts.first(where: { $0.source == source }) else {
            return "—"
        }
        return ContactText(contact, state, snapshot).shortPosition
    }
}
