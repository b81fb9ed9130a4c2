import WESModel

extension TemperaturesScreen: CompactTab {
    /// Number, place, temperature, state; the slope takes the state of a probe that is located.
    static func compactRows(
        _ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading
    ) -> [CompactRow] {
        rows(state, snapshot, clock) + searching(state, snapshot)
    }

    /// How far a search is, under the probes.
    private static func searching(_ state: UIState, _ snapshot: Snapshot) -> [CompactRow] {
        guard let search = snapshot.oneWire?.search, search.isRunning else { return [] }
        return [
            CompactRow(name: state.texts(.searchUnderWay))
                .marked(.running, "\(search.passes)/\(search.wanted)")
        ]
    }

    private static func rows(
        _ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading
    ) -> [CompactRow] {
        let words = ProbeRows(state, snapshot, now: clock.instant)
        return TabRows(state, snapshot).probes().map { rom in
            let probe = words.row(rom)
            let cell = probe.cell
            let row = CompactRow(
                item: SourceID.probe(rom).rawValue, number: String(probe.number),
                name: probe.name ?? rom.text, value: probe.temperature)
            if state.isLocating, !probe.slopeText.isEmpty {
                var located = row.marked("", probe.slopeText, cell.style)
                located.isAlert = cell.isAlert
                return located
            }
            return row.marked(cell)
        }
    }
}
