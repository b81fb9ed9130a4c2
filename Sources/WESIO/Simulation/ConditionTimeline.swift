public import WESModel

/// The conditions of one terminal over a scene, worked out once.
public struct ConditionTimeline: Sendable {
    private let starts: [Delay]
    private let conditions: [MeterCondition]

    /// Works out the conditions of a terminal from the script of a scene.
    public init(faults: [SceneFault], target: SourceID) {
        let mine = faults.filter { $0.target == target }.sorted { $0.at < $1.at }
        let instants = Set([.zero] + mine.flatMap { [$0.at] + ($0.until.map { [$0] } ?? []) })
        starts = instants.sorted()
        conditions = starts.map { start in
            var condition = MeterCondition()
            for fault in mine where fault.at <= start {
                if let until = fault.until, start >= until { continue }
                fault.apply(to: &condition)
            }
            return condition
        }
    }

    /// The condition at an instant of the scene.
    public func condition(at time: Delay) -> MeterCondition {
        guard let index = starts.lastIndex(where: { $0 <= time }) else { return MeterCondition() }
        return conditions[index]
    }

    /// The next instant at which the condition may change; nil when it stays for ever.
    public func nextChange(after time: Delay) -> Delay? { starts.first { $0 > time } }

    /// The next instant at which the line falls mute; nil when it never does.
    func nextMute(after time: Delay) -> Delay? {
        starts.indices.first { starts[$0] > time && conditions[$0].isMute }.map { starts[$0] }
    }
}
