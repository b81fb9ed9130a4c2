import WESModel

/// What the clamps say of the flow of power beside what the meter says, and whether they agree.
struct FlowStrip {
    /// One flow: who measures it, a direction and an amount.
    private struct Flow {
        let name: String
        let direction: String
        let amount: String
        let unit: String
    }

    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading
    let checklist: Checklist

    private var balance: PowerBalance {
        BalanceStrip.balance(snapshot, checklist, clock)
    }

    /// Draws two rows: clamps above and the meter below, or both meters where no clamp is.
    func draw(row: Int, into canvas: inout Canvas) {
        guard !snapshot.clamps.isEmpty else {
            for (offset, flow) in snapshot.teleinfo.compactMap(meter).enumerated() {
                put(flow, row: row + offset, column: 1, wide: 4, into: &canvas)
            }
            return
        }
        let grid = clamps(.grid)
        put(grid, row: row, column: 1, into: &canvas)
        let input = MeterDirection.input(snapshot)
        put(input.flatMap(meter) ?? input.map(unread), row: row + 1, column: 1, into: &canvas)
        put(clamps(.production), row: row, column: 34, wide: 1, into: &canvas)
        let (text, style) = agreement
        canvas.put(text, row: row + 1, column: 34, style: style, width: 33)
        guard grid != nil else { return }
        canvas.put(state.texts(.house), row: row, column: 68)
        let house = balance.house.map { state.numbers.decimal($0.watts, places: 0) } ?? "—"
        canvas.putRight(house, row: row + 1, endingAt: 75)
        canvas.put("W", row: row + 1, column: 77)
    }

    private func unread(_ input: TeleinfoInput) -> Flow {
        Flow(name: InputName.short(input.source), direction: "—", amount: "—", unit: "VA")
    }

    /// Number right-aligned on the 27th column of its place, its unit behind it.
    private func put(
        _ flow: Flow?, row: Int, column: Int, wide: Int = 0, into canvas: inout Canvas
    ) {
        guard let flow else { return }
        canvas.put(flow.name, row: row, column: column, width: 7)
        canvas.put(flow.direction, row: row, column: column + 8 + min(wide, 1), width: 14)
        canvas.putRight(flow.amount, row: row, endingAt: column + 26 + wide)
        canvas.put(flow.unit, row: row, column: column + 28 + wide, width: 5)
    }

    /// The clamp of a role, or the sum of those of three phases.
    private func clamps(_ role: CircuitRole) -> Flow? {
        let numbers = snapshot.unit.clamps.filter { $0.value.role == role }.keys.sorted()
        guard let first = numbers.first else { return nil }
        let name =
            numbers.count == 1
            ? InputName.terminal(.clamp(first), state.texts)
            : state.texts(.flowClamps)
        let sum = role == .grid ? balance.grid : balance.production.map { Power(watts: -$0.watts) }
        guard let sum else { return Flow(name: name, direction: "—", amount: "—", unit: "W") }
        let direction: String
        if abs(sum.watts) < Clamp.deadBand.watts {
            direction = StateMark.free.glyph + " " + state.texts(.flowIdle)
        } else if sum.watts > 0 {
            direction = "▶ " + state.texts(role == .grid ? .drawing : .flowConsumed)
        } else {
            direction = "◀ " + state.texts(role == .grid ? .injection : .flowProduced)
        }
        let amount = state.numbers.decimal(abs(sum.watts), places: 0)
        return Flow(name: name, direction: direction, amount: amount, unit: "W")
    }

    /// A meter by its kind, with its apparent power as it gives it.
    private func meter(_ input: TeleinfoInput) -> Flow? {
        guard let flow = PowerFlow(input, snapshot.unit, state) else { return nil }
        let isGrid = input.source == MeterDirection.input(snapshot)?.source
        let kind = InputName.kind(input, snapshot.unit, state.texts)
        let name = (isGrid ? kind : nil) ?? InputName.short(input.source)
        let amount = flow.amount.prefix { $0 != "V" }.dropLast()
        let unit = flow.amount.dropFirst(amount.count + 1)
        return Flow(
            name: String(name.prefix(7)), direction: flow.sign + flow.word,
            amount: String(amount), unit: String(unit))
    }

    /// A grid or production clamp whose direction is contrary to what is independent of it.
    private var contrary: CheckPoint? {
        checklist.points.first { point in
            guard point.terminal.area == "clamps", point.state == .fault,
                let role = point.terminal.number.flatMap({ snapshot.unit.clamps[$0]?.role })
            else { return false }
            return role != .load
        }
    }

    private func isRead(_ source: SourceID) -> Bool {
        snapshot.clamps.contains {
            $0.source == source && $0.power?.health(at: clock.instant) == .ok
        }
    }

    private var agreement: (String, Style) {
        let texts = state.texts
        if let contrary {
            let isReversed = contrary.faults.contains { $0.code == .clampReversed }
            if isReversed, !isRead(contrary.terminal) { return ("—", .plain) }
            let name = PointText(texts, snapshot, clock).small(contrary.terminal)
            let text =
                isReversed
                ? texts(.flowContrary, name)
                : StateMark.fault.glyph + " " + PointText(texts, snapshot, clock).measure(contrary)
            return (text, StateMark.fault.style)
        }
        guard let input = MeterDirection.input(snapshot) else { return ("", .plain) }
        let grids = checklist.points.filter { point in
            point.terminal.number.flatMap { snapshot.unit.clamps[$0]?.role } == .grid
                && point.terminal.area == "clamps"
        }
        guard !grids.isEmpty, grids.allSatisfy({ $0.state == .ok && $0.validation == nil }) else {
            return ("", .plain)
        }
        // What was the same yesterday is compared with nothing while one of the two is not read.
        guard balance.grid != nil, meter(input) != nil else { return ("—", .plain) }
        return (texts(.flowSame, ClampCheck.meter(snapshot, clock, texts)), StateMark.ok.style)
    }
}
