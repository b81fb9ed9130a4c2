import WESModel

/// What quitting would end or release.
struct QuitReasons: Hashable, Sendable {
    /// The relays whose test runs.
    let testing: [SourceID]
    /// The closed relays that would be released.
    let closed: [SourceID]
    /// True while a 1-Wire search runs.
    let isSearching: Bool

    /// Nil where quitting ends nothing, and needs no question.
    init?(_ snapshot: Snapshot) {
        testing = snapshot.relays.filter { $0.test != nil }.map(\.source)
        closed = snapshot.relays.filter { relay in
            let description = relay.source.number.flatMap { snapshot.unit.relays[$0] }
            return relay.test == nil && relay.commanded == .closed
                && description?.holdsAtExit != true
        }.map(\.source)
        isSearching = snapshot.oneWire?.search?.isRunning == true
        if testing.isEmpty, closed.isEmpty, !isSearching { return nil }
    }
}
