import WESModel

/// Leaving: at once, or after a question where something would end or be released.
enum QuitKeys {
    /// Quits or asks; `isForced` is Ctrl-C, which leaves at once during the question.
    static func leave(
        _ press: KeyPress, _ state: inout UIState, isForced: Bool = false
    ) -> [Effect] {
        if case .quit = state.confirmation?.subject, isForced { return [.quit] }
        // A window that cannot show the question keeps its promise: q quits.
        guard !state.isTooSmall, let reasons = QuitReasons(press.live) else { return [.quit] }
        state.confirmation = Confirmation(.quit(reasons), press.live, at: press.at)
        return []
    }
}
