import WESModel

/// Ctrl-Z, and the signal that does the same.
enum SuspendKey {
    /// Suspends, except while a relay test runs or has just been asked for.
    ///
    /// A stopped process has no deadline: its contact would stay closed until somebody comes back.
    static func apply(_ live: Snapshot, _ state: inout UIState) -> [Effect] {
        let isTesting = live.relays.contains { $0.test != nil }
        let isAsked = state.pending.values.contains {
            if case .testRelay = $0.command { true } else { false }
        }
        guard isTesting || isAsked else { return [.suspend] }
        state.notice = state.texts(.suspendTesting)
        return []
    }
}
