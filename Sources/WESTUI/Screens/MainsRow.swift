import WESModel

/// The mains on V1/V2 beside the voltage of the meter, phase by phase where there are three.
struct MainsRow {
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading
    let checklist: Checklist

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
        let point = checklist.point(.mains)
        let trouble = trouble
        let (mark, words) = trouble ?? (point.map { StateMark($0) } ?? .todo, words(point))
        if Self.isThreePhase(snapshot) {
            let end = phases(row: row, &canvas)
            if let (mark, words) = trouble {
                canvas.put(
                    mark.glyph + " " + words, row: row, column: end + 2, style: mark.style,
                    width: max(canvas.columns - 8 - end, 0))
            }
        } else {
            let style = mark == .stale ? mark.style : .plain
            canvas.put(own(places: 1), row: row, column: 16, style: style)
            canvas.put(frequency, row: row, column: 25, style: style)
            canvas.put(
                mark.glyph + " " + words, row: row, column: 35, style: mark.style, width: 38)
        }
        canvas.putRight(ages.age(since: voltage?.at), row: row, endingAt: canvas.columns - 2)
    }

    /// What stands in the way of a voltage that should be there by now; nil while nothing does.
    private var trouble: (StateMark, String)? {
        guard !isDead else { return nil }
        let silence = BoardSilence(snapshot.clampBoard, at: clock.instant)
        if voltage?.health(at: clock.instant) == .stale {
            return (.stale, state.texts(silence?.isGarbage == true ? .mainsStale : .stateStale))
        }
        guard voltage == nil, let silence else { return nil }
        let ages = AgeFormat(texts: state.texts, clock: clock)
        let phrase: Phrase = silence.isGarbage ? .mainsGarbage : .mainsSilent
        return (.mute, state.texts(phrase, ages.age(since: silence.since)))
    }

    private var isDead: Bool { snapshot.mains?.link.isDead ?? false }

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
        guard let voltage, !voltage.failed, !isDead else { return "—" }
        return state.numbers.decimal(voltage.value.volts, places: places) + " V"
    }

    private var frequency: String {
        guard let frequency = snapshot.mains?.frequency, !frequency.failed, !isDead else {
            return ""
        }
        return state.numbers.decimal(frequency.value.hertz, places: 2) + " Hz"
    }

    /// V1/V2 measures one phase; the other two are those of the meter, and say so.
    private func phases(row: Int, _ canvas: inout Canvas) -> Int {
        let input = MeterDirection.input(snapshot)
        let name = FaultPlaces(texts: state.texts, clock: clock, snapshot: snapshot).meterName
        var text = "L1 " + own(places: 0)
        for phase in 2...3 {
            let volts = input?.integer("URMS\(phase)", at: clock.instant)
            text += "  L\(phase) " + (volts.map { state.numbers.whole($0) + " V" } ?? "—")
        }
        return canvas.put(text + "  " + name, row: row, column: 16)
    }
}
