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
    private static let mostTurns = 10.0
    /// The level at which something holds the contact; nil while nothing does.
    private var held: Bool?

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
        let held = condition.held[source]
        if held != self.held { return hold(held, at: start) }
        if held != nil { return [] }
        if let pace = condition.edges[source] { return interference(pace, from: start, to: end) }
        let flowing = condition.stopped.contains(source) ? 0 : rate(at: start, in: house)
        let rate = condition.paces[source] ?? flowing
        let seconds = (end - start).seconds
        guard rate > 0, seconds > 0 else { return [] }
        let before = turn
        let after = turn + rate * seconds
        turn = after.truncatingRemainder(dividingBy: 1)
        func instant(of mark: Double) -> Delay {
            start + Delay(nanoseconds: Int64((mark - before) / rate * 1e9))
        }
        // A flow of many turns in one step is more than any contact follows.
        return (0...Int(min(after, Self.mostTurns))).flatMap { number -> [LineEdge] in
            let start = Double(number)
            var edges: [LineEdge] = []
            if case .share(let share) = counter.closed, isClosed,
                before < start + share, after >= start + share
            {
                isClosed = false
                edges.append(
                    LineEdge(at: instant(of: start + share), offset: offset, isClosed: false))
            }
            guard after >= start + 1 else { return edges }
            return edges + close(at: instant(of: start + 1), under: condition)
        }
    }

    /// Something takes hold of the contact, or lets go of it.
    private mutating func hold(_ level: Bool?, at time: Delay) -> [LineEdge] {
        let before = held ?? isClosed
        held = level
        let now = level ?? isClosed
        opensAt = nil
        return now == before ? [] : [LineEdge(at: time, offset: offset, isClosed: now)]
    }

    /// Edges of half a millisecond, spread over the time: no level stays.
    private func interference(
        _ edges: Double, from start: Delay, to end: Delay
    ) -> [LineEdge] {
        let count = Int64(edges * (end - start).seconds / 2)
        guard count > 0 else { return [] }
        let spacing = (end - start).nanoseconds / count
        return (0..<count).flatMap { index -> [LineEdge] in
            let at = start + Delay(nanoseconds: spacing * index)
            return [
                LineEdge(at: at, offset: offset, isClosed: !isClosed),
                LineEdge(
                    at: at + Delay(nanoseconds: 500_000), offset: offset, isClosed: isClosed),
            ]
        }
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
        let second = house.secondOfDay(at: time)
        let isDrawn = counter.draws.isEmpty || counter.draws.contains { $0.contains(second) }
        return isDrawn && counter.schedule.isOn(at: time)
            ? counter.flow / counter.weight.amount : 0
    }
}
