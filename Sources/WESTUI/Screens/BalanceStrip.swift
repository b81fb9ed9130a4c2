import WESModel

/// The balance of the clamps; it says which clamp it waits for.
struct BalanceStrip {
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading
    private let checklist: Checklist
    private let balance: PowerBalance

    init(state: UIState, snapshot: Snapshot, clock: ClockReading, checklist: Checklist) {
        self.state = state
        self.snapshot = snapshot
        self.clock = clock
        self.checklist = checklist
        balance = Self.balance(snapshot, checklist, clock)
    }

    /// The balance; the house is known once every grid and production clamp is right.
    static func balance(
        _ snapshot: Snapshot, _ checklist: Checklist, _ clock: ClockReading
    ) -> PowerBalance {
        let isTrusted = checklist.points.allSatisfy { point in
            guard point.terminal.area == "clamps",
                let role = point.terminal.number.flatMap({ snapshot.unit.clamps[$0]?.role }),
                role != .load
            else { return true }
            return point.state == .ok
        }
        return PowerBalance(snapshot, at: clock.instant, isTrusted: isTrusted)
    }

    /// True where a clamp measures the delivery point.
    var hasGrid: Bool { snapshot.unit.clamps.values.contains { $0.role == .grid } }

    /// What the house takes, `—` while a clamp before it is not right.
    var house: String { watts(balance.house) }

    /// The clamp that the balance waits for; nil once the house is known.
    var waitsFor: SourceID? {
        guard balance.house == nil else { return nil }
        let point = checklist.points.first { $0.terminal == .balance }
        guard case .balanceAfter(let terminal) = point?.measure else { return nil }
        return terminal
    }

    /// Draws the rule and the two rows under it.
    func draw(row: Int, into canvas: inout Canvas) {
        let texts = state.texts
        Caption(left: texts(.balanceTitle)).draw(row: row, into: &canvas)
        canvas.put(texts(.balanceGrid), row: row + 1, column: 1)
        canvas.putRight(watts(balance.grid, signed: true), row: row + 1, endingAt: 21)
        canvas.put(texts(.balanceOf, grids), row: row + 1, column: 23, width: 12)
        if snapshot.unit.clamps.values.contains(where: { $0.role == .production }) {
            canvas.put(texts(.balanceSolar), row: row + 1, column: 36)
            canvas.putRight(watts(balance.production), row: row + 1, endingAt: 60)
        }
        // Kilowatts take the space between the name and the value.
        canvas.put(texts(.house), row: row + 1, column: house.count > 6 ? 63 : 66)
        canvas.putRight(house, row: row + 1, endingAt: 78)
        canvas.put(texts(.balanceCircuits), row: row + 2, column: 1)
        canvas.putRight(watts(balance.circuits), row: row + 2, endingAt: 31)
        canvas.put(texts(.balanceRest), row: row + 2, column: 36)
        canvas.putRight(watts(balance.unmeasured), row: row + 2, endingAt: 60)
        if let waitsFor {
            let name = PointText(texts, snapshot, clock).small(waitsFor)
            canvas.put(texts(.pointAfter, name), row: row + 2, column: 66)
        }
    }

    /// `pince 1`, or how many clamps make the sum.
    private var grids: String {
        let numbers = snapshot.unit.clamps.filter { $0.value.role == .grid }.keys.sorted()
        guard numbers.count == 1, let first = numbers.first else {
            return numbers.isEmpty ? "—" : state.texts(.balanceClamps, String(numbers.count))
        }
        return PointText(state.texts, snapshot, clock).small(.clamp(first))
    }

    private func watts(_ power: Power?, signed: Bool = false) -> String {
        power.map { state.numbers.decimal($0.watts, places: 0, signed: signed) + " W" } ?? "—"
    }
}
