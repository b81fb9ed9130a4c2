public import WESModel

/// The conditions of a terminal or of a group of terminals over a scene, worked out once.
public struct ConditionTimeline<Condition: SceneCondition>: Sendable {
    private let starts: [Delay]
    private let conditions: [Condition]

    /// Works out the conditions of one terminal from the script of a scene.
    public init(faults: [SceneFault], target: SourceID) {
        self.init(faults: faults.filter { $0.target == target })
    }

    /// Works out the conditions of every terminal of some areas, `clamps` and `mains` say.
    public init(faults: [SceneFault], areas: [String]) {
        self.init(faults: faults.filter { areas.contains($0.target.area) })
    }

    private init(faults: [SceneFault]) {
        let mine = faults.sorted { $0.at < $1.at }
        let instants = Set([.zero] + mine.flatMap { [$0.at] + ($0.until.map { [$0] } ?? []) })
        starts = instants.sorted()
        conditions = starts.map { start in
            var condition = Condition()
            for fault in mine where fault.at <= start {
                if let until = fault.until, start >= until { continue }
                condition.apply(fault.change, to: fault.target)
            }
            return condition
        }
    }

    /// The condition at an instant of the scene.
    public func condition(at time: Delay) -> Condition {
        guard let index = starts.lastIndex(where: { $0 <= time }) else { return Condition() }
        return conditions[index]
    }

    /// The next instant at which the condition may change; nil when it stays for ever.
    public func nextChange(after time: Delay) -> Delay? { starts.first { $0 > time } }

    /// The next instant whose condition is as asked; nil when there is none.
    func next(after time: Delay, where isWanted: (Condition) -> Bool) -> Delay? {
        starts.indices.first { starts[$0] > time && isWanted(conditions[$0]) }.map { starts[$0] }
    }
}
