/// Holds the rules against a snapshot, once a second: what appeared, what went away.
enum FaultReducer {
    /// Judges every rule.
    static func judge(_ snapshot: inout Snapshot, at now: Instant) {
        let before = snapshot.faults
        var found: [Fault] = []
        for index in found.indices {
            if let old = before.first(where: { $0.key == found[index].key }) {
                found[index].since = old.since
            } else {
                snapshot.log(.faultAppeared(found[index]), of: found[index].terminal, at: now)
            }
        }
        for old in before where !found.contains(where: { $0.key == old.key }) {
            snapshot.log(.faultCleared(old), of: old.terminal, at: now)
        }
        snapshot.faults = found
        found = []
    }
}
