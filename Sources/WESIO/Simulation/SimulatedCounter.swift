import WESModel

/// Makes the pulses of one counter of what flows through it.
struct SimulatedCounter: Sendable {
    private let counter: SceneCounter
    private let source: SourceID
    private let offset: Int
    /// The turn under way: 0 at a pulse, 1 at the next.
    private var turn: Double
    /// When the contact opens again, of a pulse of a fixed time.
    private var opensAt: Delay?
    /// True while a reed over the magnet is closed.
    private(set) var isClosed = false

    init(_ counter: SceneCounter, number: Int) {
        self.counter = counter
        source = .counter(number)
        offset = LineOffsets.counter(number)
        turn = counter.progress
        if case .share(let share) = counter.closed { isClosed = turn < share && turn > 0 }
    }

    /// Lets some time flow; answers with the changes of the contact, some of them later.
    mutating func advance(
        from start: Delay, to end: Delay, in house: SimulatedHouse, under condition: LinesCondition
    ) -> [LineEdge] {
        var edges: [LineEdge] = []
        let rate = condition.stopped.contains(source) ? 0 : rate(at: start, in: house)
        let seconds = (end - start).seconds
        guard rate > 0, seconds > 0 else { return edges }
        let before = turn
        turn += rate * seconds
        func instant(of mark: Double) -> Delay {
            start + Delay(nanoseconds: Int64((mark - before) / rate * 1e9))
        }
        if case .share(let share) = counter.closed, isClosed, turn >= share, before < share {
            isClosed = false
            edges.append(LineEdge(at: instant(of: share), offset: offset, isClosed: false))
        }
        guard turn >= 1 else { return edges }
        // A flow of many turns in one step is more than any contact follows.
        turn = turn.truncatingRemainder(dividingBy: 1)
        return edges + close(at: instant(of: 1), under: condition)
    }

    /// The contact closes; one that is still closed stays so.
    private mutating func close(at time: Delay, under condition: LinesCondition) -> [LineEdge] {
        let count = condition.bounces[source] ?? counter.bounces
        let closing =
            [LineEdge(at: time, offset: offset, isClosed: true)]
            + LineEdge.bounces(count, after: time, offset: offset, isClosed: true)
        switch counter.closed {
        case .share:
            guard !isClosed else { return [] }
            isClosed = true
            return closing
        case .time(let width):
            if let opensAt, time <= opensAt { return [] }
            let opens = time + max(width, .milliseconds(Int64(count) * 2 + 1))
            opensAt = opens
            return closing + [LineEdge(at: opens, offset: offset, isClosed: false)]
        }
    }

    /// Turns a second.
    private func rate(at time: Delay, in house: SimulatedHouse) -> Double {
        guard counter.weight.amount > 0 else { return 0 }
        if let load = counter.load {
            let watts = house.flow(of: SceneMeter.Subject(load), at: time).active
            return abs(watts) / 3_600 / counter.weight.amount
        }
        return counter.schedule.isOn(at: time) ? counter.flow / counter.weight.amount : 0
    }
}
