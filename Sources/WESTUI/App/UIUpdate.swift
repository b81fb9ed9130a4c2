import WESModel

/// The pure step from one state of the screen to the next.
enum UIUpdate {
    /// Applies an event; answers with what must be done outside.
    ///
    /// The details answered so far bound the scrolling of an overlay.
    static func apply(
        _ event: UIEvent, to state: inout UIState, _ snapshot: Snapshot,
        _ details: [DetailRequest: DetailAnswer] = [:]
    ) -> [Effect] {
        switch event {
        case .resized(let rows, let columns):
            state.rows = rows
            state.columns = columns
            // A question that cannot be read must not be answered.
            if state.isTooSmall { state.confirmation = nil }
            return []
        case .tick(let now):
            Passing.apply(at: now, snapshot, to: &state)
            return []
        case .key(let key, let burst, let at):
            let isClose = state.lastKey.map { at - $0 < KeyPress.burstTime } ?? false
            state.lastKey = at
            state.notice = nil
            let wasAsked = state.confirmation != nil
            Passing.apply(at: at, snapshot, to: &state)
            // The key answered a question that has just closed; it means nothing below.
            if wasAsked, state.confirmation == nil, !key.isControl { return [] }
            let press = KeyPress(
                key: key, at: at, isBurst: burst || isClose, shown: state.frozen ?? snapshot,
                live: snapshot)
            let effects = apply(press, &state) + ProbeKeys.leave(press, &state)
            bound(&state, state.frozen ?? snapshot, details)
            return effects
        }
    }

    private static func apply(_ press: KeyPress, _ state: inout UIState) -> [Effect] {
        switch press.key {
        case .control("c"): return QuitKeys.leave(press, &state, isForced: true)
        case .function(10) where state.confirmation == nil:
            return QuitKeys.leave(press, &state)
        case .control("z"): return SuspendKey.apply(press.live, &state)
        case .control("l"): return [.redraw]
        default: break
        }
        if state.isTooSmall { return press.key == .character("q") ? [.quit] : [] }
        if state.confirmation != nil { return ConfirmationKeys.apply(press, &state) }
        if state.prompt != nil { return PromptKeys.apply(press, &state) }
        if state.isFiltering {
            FilterKeys.apply(press.key, &state)
            return []
        }
        if state.overlay != nil { return OverlayKeys.apply(press, &state) }
        return TabKeys.apply(press, &state)
    }

    /// Keeps the scrolling of an overlay where a line can be shown.
    private static func bound(
        _ state: inout UIState, _ shown: Snapshot, _ details: [DetailRequest: DetailAnswer]
    ) {
        guard let overlay = state.overlay, state.overlayScroll > 0 else { return }
        let content = OverlayLines(
            state: state, snapshot: shown, details: details, clock: shown.clock)
        let count = content.lines(of: overlay, width: state.columns).count
        state.overlayScroll = min(
            state.overlayScroll, max(count - OverlayPainter.height(state), 0))
    }
}
