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
            return []
        case .key(let key, _):
            state.notice = nil
            let shown = state.frozen ?? snapshot
            let effects = press(key, &state, shown)
            bound(&state, shown, details)
            return effects
        }
    }

    private static func press(_ key: Key, _ state: inout UIState, _ shown: Snapshot) -> [Effect] {
        switch key {
        case .control("c"), .function(10): return [.quit]
        case .control("z"): return [.suspend]
        case .control("l"): return [.redraw]
        default: break
        }
        if state.isTooSmall { return key == .character("q") ? [.quit] : [] }
        if state.isFiltering {
            type(key, &state)
            return []
        }
        if state.overlay != nil { return pressInOverlay(key, &state) }
        return pressInTab(key, &state, shown)
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

    private static func type(_ key: Key, _ state: inout UIState) {
        switch key {
        case .character(let character) where state.filter.count < 40:
            state.filter.append(character)
        case .pasted(let text):
            let line = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
            state.filter = String(
                (state.filter + String(String.UnicodeScalarView(line))).prefix(40))
        case .backspace: if !state.filter.isEmpty { state.filter.removeLast() }
        case .enter: state.isFiltering = false
        case .escape:
            state.isFiltering = false
            state.filter = ""
        default: break
        }
        state.scroll[.teleinfo] = 0
    }

    private static func pressInOverlay(_ key: Key, _ state: inout UIState) -> [Effect] {
        let page = OverlayPainter.height(state)
        switch key {
        case .escape, .character("q"), .enter: state.overlay = nil
        case .character("?"), .function(1):
            state.overlay = state.overlay == .help ? nil : .help
        case .character("b") where state.overlay == .rawFrame: state.overlay = nil
        case .down, .character("j"): state.overlayScroll += 1
        case .up, .character("k"): state.overlayScroll = max(state.overlayScroll - 1, 0)
        case .pageDown, .character(" "): state.overlayScroll += page
        case .pageUp: state.overlayScroll = max(state.overlayScroll - page, 0)
        case .home: state.overlayScroll = 0
        case .end: state.overlayScroll = 10_000
        case .character(let character):
            state.notice = state.texts(.noEffectOverlay, String(character))
        default: return []
        }
        if state.overlay == nil { state.overlayScroll = 0 }
        return []
    }

    private static func pressInTab(
        _ key: Key, _ state: inout UIState, _ shown: Snapshot
    ) -> [Effect] {
        switch key {
        case .character("q"): return [.quit]
        case .character("?"), .function(1): open(.help, &state)
        case .character("p"): state.frozen = state.frozen == nil ? shown : nil
        case .right, .tab: state.tab = state.tab.moved(by: 1)
        case .left, .backTab: state.tab = state.tab.moved(by: -1)
        case .escape: state.filter = ""
        case .character(let digit) where ("1"..."6").contains(digit):
            if let number = digit.wholeNumberValue, let tab = Tab(rawValue: number) {
                state.tab = tab
            }
        case .pasted: break
        default: return pressOwn(key, &state, shown)
        }
        return []
    }

    private static func pressOwn(
        _ key: Key, _ state: inout UIState, _ shown: Snapshot
    ) -> [Effect] {
        let rows = SelectionRows(state, shown)
        let moves: [Key] = [.up, .down, .character("j"), .character("k")]
        if moves.contains(key), state.tab.rawValue > Tab.teleinfo.rawValue {
            state.notice = state.texts(.noEffect, "↑↓")
            return []
        }
        switch (key, state.tab) {
        case (.character("e"), .teleinfo):
            state.input = 1 - state.input
            state.scroll[.teleinfo] = 0
        case (.character("/"), .teleinfo):
            state.isFiltering = true
        case (.character("b"), .teleinfo):
            open(.rawFrame, &state)
            return [.request(.rawFrame(.teleinfo(state.input + 1)))]
        case (.enter, .teleinfo):
            if let label = rows.selected { open(.label(label), &state) }
        case (.enter, .overview):
            if let name = rows.selected { state.input = name == "teleinfo.2" ? 1 : 0 }
            state.tab = .teleinfo
        case (.up, _), (.character("k"), _): rows.move(by: -1, in: &state)
        case (.down, _), (.character("j"), _): rows.move(by: 1, in: &state)
        case (.pageUp, _): rows.move(by: -rows.page, in: &state)
        case (.pageDown, _): rows.move(by: rows.page, in: &state)
        case (.home, _): rows.move(by: -rows.names.count, in: &state)
        case (.end, _): rows.move(by: rows.names.count, in: &state)
        case (.character(let character), _):
            state.notice = state.texts(.noEffect, String(character))
        case (.function(let number), _):
            state.notice = state.texts(.noEffect, "F\(number)")
        case (.enter, _): state.notice = state.texts(.noEffect, state.texts(.helpEnterKey))
        default: break
        }
        return []
    }

    private static func open(_ overlay: Overlay, _ state: inout UIState) {
        state.overlay = overlay
        state.overlayScroll = 0
    }
}
