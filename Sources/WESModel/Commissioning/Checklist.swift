/// The commissioning checklist, in the order of work on site (console.md section 8).
public struct Checklist: Sendable {
    /// The points of the configured terminals.
    public let points: [CheckPoint]

    /// Judges a snapshot.
    public init(_ snapshot: Snapshot, at now: Instant) {
        points = snapshot.unit.sources.map { source in
            let faults = snapshot.faults.filter { $0.terminal == source }
            return CheckPoint(
                terminal: source, state: faults.first?.state ?? .todo,
                validation: snapshot.validations[source], faults: faults)
        }
    }

    /// How many points have a state, a person's word counted as ok.
    public func count(_ state: CheckState) -> Int { points.count { $0.state == state } }

    /// True where a person's word is taken: on a point that is listed and not in fault.
    public func canValidate(_ terminal: SourceID) -> Bool {
        points.contains { $0.terminal == terminal && $0.state != .fault }
    }
}
