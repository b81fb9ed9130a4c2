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
    private let rows: BusRows

    init(_ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading, _ rows: BusRows) {
        self.state = state
        self.snapshot = snapshot
        self.clock = clock
        self.rows = rows
    }

    /// Draws the lines; `selected` is the line that the third one tells of.
    func draw(row: Int, selected: ProbeLine?, into canvas: inout Canvas) {
        let right = canvas.columns - 2
        canvas.put(texts(.nameOneWire), row: row, column: 1)
        let line = BusWords(state, snapshot, clock).line
        let end = canvas.put(line.text, row: row, column: Self.value, style: line.style)
        if bus.link.isOpen {
            canvas.put(" · " + searchWords, row: row, column: end)
            canvas.putRight(passes, row: row, endingAt: right)
        }
        if let search = bus.search, search.isRunning {
            found(search, row: row + 1, right, &canvas)
        } else {
            devices(row: row + 1, right, &canvas)
        }
        if let search = bus.search, search.isRunning, let progress = search.progress {
            walk(progress, row: row + 2, &canvas)
        } else if state.isLocating {
            LocateLine(state, snapshot, rows).draw(row: row + 2, into: &canvas)
        } else if let selected {
            self.selected(selected, row: row + 2, right, &canvas)
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

    /// What a search under way has found so far, and what no pass has seen yet.
    private func found(
        _ search: OneWireSearch, row: Int, _ right: Int, _ canvas: inout Canvas
    ) {
        let count = search.order.count
        var text = texts.counted(count, of: count, one: .searchFoundOne, more: .searchFound)
        if !search.new.isEmpty { text += new(search.new.count) }
        canvas.put(texts(.probes), row: row, column: 1)
        canvas.put(text, row: row, column: Self.value)
        guard search.passes > 0 else { return }
        let known = bus.probes.map(\.rom) + bus.boards.map(\.rom)
        let unseen = known.count { search.seen[$0] == nil }
        guard unseen > 0 else { return }
        let words = texts.counted(unseen, of: unseen, one: .searchUnseenOne, more: .searchUnseen)
        canvas.putRight(words, row: row, endingAt: right)
    }

    /// Where the search stands on the tree of addresses.
    private func walk(_ progress: SearchProgress, row: Int, _ canvas: inout Canvas) {
        canvas.put(texts(.searchPass, String(progress.pass)), row: row, column: 1)
        canvas.put(progress.rom?.text ?? "—", row: row, column: Self.value)
        let words =
            progress.branch.map { texts(.searchBranch, String($0)) } ?? texts(.searchPassDone)
        canvas.put(words, row: row, column: Self.news)
    }

    private func devices(row: Int, _ right: Int, _ canvas: inout Canvas) {
        let all = rows.all
        let boards = rows.boards.map(rows.board)
        let absent = all.count(where: \.isAbsent)
        let seen = all.count - absent
        let new = all.count { $0.isNew && !$0.isAbsent }
        var text = texts.counted(seen, of: all.count, one: .probesSeenOne, more: .probesSeen)
        if new > 0 { text += self.new(new) }
        if !boards.isEmpty {
            text +=
                " · "
                + texts.counted(boards.count, of: boards.count, one: .boardsOne, more: .boards)
        }
        canvas.put(texts(.probes), row: row, column: 1)
        canvas.put(text, row: row, column: Self.value)
        let gone = absent + boards.count(where: \.isAbsent)
        guard gone > 0 else { return }
        let missing = texts.counted(
            gone, of: all.count, one: .probesAbsentOne, more: .probesAbsent)
        canvas.putRight(
            StateCell(.fault, missing).text, row: row, endingAt: right,
            style: StateMark.fault.style)
    }

    private func new(_ count: Int) -> String {
        texts.counted(count, of: count, one: .probesNewOne, more: .probesNew)
    }

    private func selected(
        _ line: ProbeLine, row: Int, _ right: Int, _ canvas: inout Canvas
    ) {
        canvas.put(line.rom.text, row: row, column: Self.value)
        if case .board(let rom) = line {
            let board = rows.board(rom)
            canvas.put(board.label, row: row, column: 1)
            canvas.put(board.relayWords, row: row, column: Self.news, width: 24)
            canvas.putRight(board.passes.words(texts), row: row, endingAt: right)
            return
        }
        let probe = rows.probe(line.rom)
        canvas.put(probe.label, row: row, column: 1)
        canvas.put(probe.news, row: row, column: Self.news)
        // The table has the passes that saw it; an old value has its age nowhere else.
        let age = probe.lastGood.map {
            texts(.probeAge, AgeFormat(texts: texts, clock: clock).age(since: $0))
        }
        canvas.putRight(age ?? probe.seenWords, row: row, endingAt: right)
    }
}
