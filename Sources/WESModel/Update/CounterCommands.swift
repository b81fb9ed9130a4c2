/// What a person's wishes about the counters lead to.
public enum CounterCommands {
    /// The facts of a wish and its answer; each `learned` one is to be kept in the state files.
    public static func events(
        of command: Command, as identifier: CommandID, in snapshot: Snapshot, at now: ClockReading
    ) -> [Event] {
        func answer(_ outcome: CommandOutcome) -> [Event] {
            [.answered(identifier, outcome, at: now.instant)]
        }
        guard case .setWeight(let source, let weight) = command else {
            return answer(.notSupported)
        }
        guard snapshot.counters.contains(where: { $0.source == source }) else {
            return answer(.notConfigured)
        }
        if let refusal = refusal(of: weight, for: source, snapshot, at: now.instant) {
            return answer(refusal)
        }
        return [.learned(.weight(source, weight), at: now.instant)] + answer(.done)
    }

    /// A weight of another kind of unit, or one that cannot tell the power that was subscribed.
    private static func refusal(
        of weight: PulseWeight, for source: SourceID, _ snapshot: Snapshot, at now: Instant
    ) -> CommandOutcome? {
        let kind = source.number.flatMap { snapshot.unit.counters[$0]?.kind } ?? .water
        guard weight.unit == kind.unit else { return .wrongUnit(kind) }
        guard let limit = MeterDirection.subscription(snapshot, at: now),
            CounterPaceRules.isTooSmall(weight, for: limit), let most = weight.mostPower
        else { return nil }
        return .weightTooSmall(most: most, subscribed: limit)
    }
}
