import WESModel

/// The three lines over the probe table: the bus and its search, the probes, the selected one.
struct BusSummary {
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading

    private static let value = 13
    private static let news = 31

    private var texts: Catalogue { state.texts }
    private var bus: OneWireBusState { snapshot.oneWire ?? OneWireBusState() }
    private let rows: ProbeRows

    init(_ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading, _ rows: ProbeRows) {
        self.state = state
        self.snapshot = snapshot
        self.clock = clock
        self.rows = rows
    }

    /// Draws the lines; `selected` is the probe that the third one tells of.
    func draw(row: Int, selected: ProbeRow?, into canvas: inout Canvas) {
        let right = canvas.columns - 2
        canvas.put(texts(.nameOneWire), row: row, column: 1)
        let line = line
        let end = canvas.put(line.text, row: row, column: Self.value, style: line.style)
        if bus.link.isOpen {
            canvas.put(" · " + searchWords, row: row, column: end)
            canvas.putRight(passes, row: row, endingAt: right)
        }
        probes(row: row + 1, right, &canvas)
        if state.isLocating {
            locate(row: row + 2, right, &canvas)
        } else if let selected {
            canvas.put(selected.label, row: row + 2, column: 1)
            canvas.put(selected.rom.text, row: row + 2, column: Self.value)
            canvas.put(selected.news, row: row + 2, column: Self.news)
            // The table has the passes that saw it; an old value has its age nowhere else.
            let age = selected.lastGood.map {
                texts(.probeAge, AgeFormat(texts: texts, clock: clock).age(since: $0))
            }
            canvas.putRight(age ?? selected.seenWords, row: row + 2, endingAt: right)
        }
    }

    /// What is known of the line itself.
    private var line: StateCell {
        switch bus.link {
        case .open:
            return rows.roms.isEmpty
                ? StateCell(.free, texts(.busEmpty)) : StateCell(.ok, texts(.busGood))
        case .unconfigured: return StateCell(.free, texts(.stateFree))
        case .opening: return StateCell(.running, texts(.measureClosed))
        case .missing: return StateCell(.fault, texts(.measureMissing))
        case .permission: return StateCell(.fault, texts(.measurePermission))
        case .busy: return StateCell(.fault, texts(.measureBusy))
        case .unplugged: return StateCell(.fault, texts(.measureUnplugged))
        case .failed(_, let code):
            return StateCell(.fault, texts(.measureFailed, String(code)))
        }
    }

    private var searchWords: String {
        guard let search = bus.search else { return texts(.searchNever) }
        guard let end = search.endedAt else { return texts(.searchUnderWay) }
        let time = AgeFormat(texts: texts, clock: clock).time(of: end)
        return texts(search.isComplete ? .searchDone : .searchStopped, time)
    }

    private var passes: String {
        guard let search = bus.search else { return "" }
        return search.isRunning || !search.isComplete
            ? texts(.searchProgress, String(search.passes), String(search.wanted))
            : texts.counted(
                search.passes, of: search.wanted, one: .searchPassesOne, more: .searchPasses)
    }

    private func probes(row: Int, _ right: Int, _ canvas: inout Canvas) {
        let all = rows.all
        let absent = all.count(where: \.isAbsent)
        let seen = all.count - absent
        let new = all.count { $0.isNew && !$0.isAbsent }
        var text = texts.counted(seen, of: all.count, one: .probesSeenOne, more: .probesSeen)
        if new > 0 {
            text += texts.counted(new, of: seen, one: .probesNewOne, more: .probesNew)
        }
        canvas.put(texts(.probes), row: row, column: 1)
        canvas.put(text, row: row, column: Self.value)
        guard absent > 0 else { return }
        let missing = texts.counted(
            absent, of: all.count, one: .probesAbsentOne, more: .probesAbsent)
        canvas.putRight(
            StateCell(.fault, missing).text, row: row, endingAt: right,
            style: StateMark.fault.style)
    }

    /// The probe warmed in the hand, and how much faster than the next one.
    private func locate(row: Int, _ right: Int, _ canvas: inout Canvas) {
        let rows = TabRows(state, snapshot).probes().map(rows.row)
        canvas.put(texts(.locate), row: row, column: 1, style: .strong)
        guard let first = rows.first, let slope = first.slope,
            slope >= TemperatureProbe.handSlope
        else {
            canvas.put(texts(.locateHold), row: row, column: Self.value)
            return
        }
        let running = StateMark.running.style
        let rate = state.numbers.decimal(slope, places: 1, signed: true)
        let found = StateCell(.running, texts(.locateFound, first.label, rate))
        canvas.put(found.text, row: row, column: Self.value, style: running)
        guard let second = rows.dropFirst().first(where: { $0.slope != nil }),
            let next = second.slope
        else { return }
        let margin = state.numbers.decimal(slope - next, places: 1, signed: true)
        canvas.putRight(texts(.locateMargin, margin, second.label), row: row, endingAt: right)
    }
}
