import WESModel

/// Ctrl-Z, and the signal that does the same.
enum SuspendKey {
    /// Suspends, except while a relay is closed, by a test or not, or was just asked to close.
    ///
    /// A stopped process has no deadline and answers no key: the contact would stay closed until
    /// somebody comes back.
    static func apply(_ live: Snapshot, _ state: inout UIState) -> [Effect] {
        let isTesting = live.relays.contains { $0.test != nil }
        let isAsked = state.pending.values.contains {
            if case .testRelay = $0.command { true } else { false }
        }
        if isTesting || isAsked {
            state.notice = state.texts(.suspendTesting)
            return []
        }
        guard let closed = closed(live, state) else { return [.suspend] }
        state.notice = state.texts(.suspendClosed, InputName.terminal(closed, state.texts))
        return []
    }

    /// A relay that is held closed, or is about to be.
    private static func closed(_ live: Snapshot, _ state: UIState) -> SourceID? {
        if let held = QuitReasons(live)?.closed.first { return held }
        return state.pending.values.compactMap { pending -> SourceID? in
            guard case .setRelay(let source, .closed, _) = pending.command else { return nil }
            return source
        }.first
    }
}
