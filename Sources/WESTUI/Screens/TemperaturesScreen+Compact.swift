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
        let words = BusRows(state, snapshot, now: clock.instant)
        return ProbeLines(state, snapshot).all.map { line in
            let shown = words.line(line)
            var row = CompactRow(
                item: line.name, number: shown.number,
                name: name(line, shown, words), value: shown.value)
            row = row.marked(shown.cell)
            let isFound = snapshot.oneWire?.location?.found == line.rom
            guard state.isLocating, !isFound, case .probe = line, !shown.slope.isEmpty else {
                return row
            }
            let isAlert = row.isAlert
            row = row.marked("", shown.slope, shown.cell.style)
            row.isAlert = isAlert
            return row
        }
    }

    private static func name(_ line: ProbeLine, _ shown: BusLine, _ words: BusRows) -> String {
        switch line {
        case .probe(let rom): words.probe(rom).name ?? rom.text
        case .humidity, .light: shown.address
        case .board: shown.place
        }
    }
}
