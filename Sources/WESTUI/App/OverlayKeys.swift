import WESModel

/// The keys of what covers a tab.
enum OverlayKeys {
    static func apply(_ press: KeyPress, _ state: inout UIState) -> [Effect] {
        let page = OverlayPainter.height(state)
        switch press.key {
        case .escape, .character("q"), .enter: close(&state)
        case .character("?"), .function(1): toggle(.help, &state)
        case .character("l"): toggle(.journal, &state)
        case .character("b") where state.overlay == .rawFrame: close(&state)
        case .character("/") where state.overlay == .journal: state.isFiltering = true
        case .character("p"): TabKeys.pause(press, &state)
        case .down, .character("j"): state.overlayScroll += 1
        case .up, .character("k"): state.overlayScroll = max(state.overlayScroll - 1, 0)
        case .pageDown, .character(" "): state.overlayScroll += page
        case .pageUp: state.overlayScroll = max(state.overlayScroll - page, 0)
        case .home: state.overlayScroll = 0
        case .end: state.overlayScroll = 10_000
        case .character("i"):
            invert(press, &state)
        case .character(let character):
            state.notice = state.texts(.noEffectOverlay, String(character))
        default: break
        }
        return []
    }

    /// Opens an overlay at its first line.
    static func open(_ overlay: Overlay, _ state: inout UIState) {
        state.overlay = overlay
        state.overlayScroll = 0
    }

    /// In the detail of a clamp, under the advice to turn it (console.md section 6).
    private static func invert(_ press: KeyPress, _ state: inout UIState) {
        guard case .terminal(let source) = state.overlay, source.area == "clamps",
            source.number != nil
        else {
            state.notice = state.texts(.noEffectOverlay, "i")
            return
        }
        guard !state.isReadOnly else {
            state.notice = state.texts(.outcomeReadOnly, "i")
            return
        }
        ClampKeys.invert(source, press, &state)
    }

    private static func toggle(_ overlay: Overlay, _ state: inout UIState) {
        if state.overlay == overlay { close(&state) } else { open(overlay, &state) }
    }

    private static func close(_ state: inout UIState) {
        state.overlay = nil
        state.overlayScroll = 0
        state.journalFilter = ""
    }
}
