import WESModel

extension TemperaturesScreen: CompactTab {
    /// Number, place, temperature, state; the slope takes the state of a probe that is located.
    static func compactRows(
        _ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading
    ) -> [CompactRow] {
        TabRows(state, snapshot).probes().map { rom in
            let probe = ProbeRow(rom, state, snapshot, now: clock.instant)
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
