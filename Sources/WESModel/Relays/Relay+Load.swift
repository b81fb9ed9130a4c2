extension Relay {
    /// What its load takes now, by the clamp or the counter named for it; nil without one, or when
    /// that is stale.
    public func loadPower(in snapshot: Snapshot) -> Power? {
        RelayLoadReducer.load(of: source, in: snapshot, at: snapshot.clock.instant)
    }
}
