import WESModel

/// The mains on V1/V2 beside the voltage of the meter, phase by phase where there are three.
struct MainsRow {
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading

    /// True on a three-phase house.
    static func isThreePhase(_ snapshot: Snapshot) -> Bool {
        snapshot.unit.clamps.values.contains { $0.phase > 1 }
            || MeterDirection.input(snapshot)?.isThreePhase.choice == true
    }

    private var voltage: Reading<Voltage>? { snapshot.mains?.voltage }

    /// Draws the row.
    func draw(row: Int, into canvas: inout Canvas) {
        let ages = AgeFormat(texts: state.texts, clock: clock)
        canvas.put(state.texts(.nameMains), row: row, column: 1)
        let point = Checklist(snapshot, at: clock.instant).points.first { $0.terminal == .mains }
        let health = voltage?.health(at: clock.instant)
        let mark = health == .stale ? .stale : point.map { StateMark($0) } ?? .todo
        if Self.isThreePhase(snapshot) {
            phases(row: row, &canvas)
        } else {
            let style = health == .stale ? StateMark.stale.style : .plain
            canvas.put(own(places: 1), row: row, column: 16, style: style)
            canvas.put(frequency, row: row, column: 25, style: style)
            canvas.put(
                mark.glyph + " " + (mark == .stale ? state.texts(.stateStale) : words(point)),
                row: row, column: 35, style: mark.style,
                width: 38)
        }
        canvas.putRight(ages.age(since: voltage?.at), row: row, endingAt: canvas.columns - 2)
    }

    /// The voltage of the meter where it gives one, else what the checklist says of V1/V2.
    private func words(_ point: CheckPoint?) -> String {
        guard let point else { return state.texts(.stateFree) }
        if case .mains(_, let meter?) = point.measure {
            let name = FaultPlaces(texts: state.texts, clock: clock, snapshot: snapshot).meterName
            return name + " " + state.numbers.decimal(meter.volts, places: 0) + " V"
        }
        if case .mains = point.measure { return state.texts(.stateOk) }
        return PointText(state.texts, snapshot, clock).measure(point)
    }

    private func own(places: Int) -> String {
        guard let voltage, !voltage.failed else { return "—" }
        return state.numbers.decimal(voltage.value.volts, places: places) + " V"
    }

    private var frequency: String {
        guard let frequency = snapshot.mains?.frequency, !frequency.failed else { return "" }
        return state.numbers.decimal(frequency.value.hertz, places: 2) + " Hz"
    }

    /// V1/V2 measures one phase; the other two are those of the meter, and say so.
    private func phases(row: Int, _ canvas: inout Canvas) {
        let input = MeterDirection.input(snapshot)
        let name = FaultPlaces(texts: state.texts, clock: clock, snapshot: snapshot).meterName
        var text = "L1 " + own(places: 0)
        for phase in 2...3 {
            let volts = input?.integer("URMS\(phase)", at: clock.instant)
            text += "  L\(phase) " + (volts.map { state.numbers.whole($0) + " V" } ?? "—")
        }
        canvas.put(text + "  " + name, row: row, column: 16)
    }
}
