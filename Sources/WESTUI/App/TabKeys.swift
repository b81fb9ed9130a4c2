import WESModel

/// The keys of a tab that nothing covers.
enum TabKeys {
    static func apply(_ press: KeyPress, _ state: inout UIState) -> [Effect] {
        switch press.key {
        case .character("q"): return QuitKeys.leave(press, &state)
        case .character("?"), .function(1): OverlayKeys.open(.help, &state)
        case .character("l"): OverlayKeys.open(.journal, &state)
        case .character("p"): pause(press, &state)
        case .character("/"): state.isFiltering = true
        case .right, .tab: go(to: state.tab.moved(by: 1), &state)
        case .left, .backTab: go(to: state.tab.moved(by: -1), &state)
        case .escape: return escape(press, &state)
        case .character(let digit) where ("1"..."6").contains(digit):
            if let number = digit.wholeNumberValue, let tab = Tab(rawValue: number) {
                go(to: tab, &state)
            }
        case .enter:
            if let effects = ClampKeys.enter(press, &state) ?? ProbeKeys.enter(press, &state) {
                return effects
            }
            open(press, &state)
        case .up, .down, .pageUp, .pageDown, .home, .end, .character("j"), .character("k"):
            move(press, &state)
        case .character(let character): return own(character, press, &state)
        case .function(let number): state.notice = state.texts(.noEffectAnywhere, "F\(number)")
        default: break
        }
        return []
    }

    /// Freezes the display, or lets it go on.
    static func pause(_ press: KeyPress, _ state: inout UIState) {
        state.frozen = state.frozen == nil ? press.live : nil
    }

    /// Goes to a tab; an armed relay does not outlive its tab.
    private static func go(to tab: Tab, _ state: inout UIState) {
        if tab != .relays { state.armed = nil }
        state.tab = tab
    }

    /// By order: filter, page or step test of tab 3, page of tab 4, armed relay, search.
    private static func escape(_ press: KeyPress, _ state: inout UIState) -> [Effect] {
        if !state.filter.isEmpty {
            state.filter = ""
        } else if let effects = ClampKeys.escape(press, &state) ?? ProbeKeys.escape(press, &state) {
            return effects
        } else if CounterKeys.escape(&state) {
            return []
        } else if state.armed != nil {
            state.armed = nil
        } else if press.live.oneWire?.search?.isRunning == true {
            return [state.send(.stopSearch, at: press.at)]
        }
        return []
    }

    private static func move(_ press: KeyPress, _ state: inout UIState) {
        let isUp = [Key.up, .pageUp, .home, .character("k")].contains(press.key)
        let step = isUp ? -1 : 1
        if ClampKeys.move(by: step, press, &state) || ProbeKeys.move(by: step, press, &state) {
            return
        }
        let rows = SelectionRows(state, press.shown)
        if rows.names.isEmpty, let name = keyName(press.key) {
            state.notice = state.texts(.noEffect, name)
        }
        switch press.key {
        case .up, .character("k"): rows.move(by: -1, in: &state)
        case .down, .character("j"): rows.move(by: 1, in: &state)
        case .pageUp: rows.move(by: -rows.page, in: &state)
        case .pageDown: rows.move(by: rows.page, in: &state)
        case .home: rows.move(by: -rows.names.count, in: &state)
        default: rows.move(by: rows.names.count, in: &state)
        }
    }

    private static func keyName(_ key: Key) -> String? {
        switch key {
        case .up, .down, .character("j"), .character("k"): "↑↓"
        default: nil
        }
    }

    /// The detail of the line, or on tab 1 the tab that answers for it.
    private static func open(_ press: KeyPress, _ state: inout UIState) {
        let rows = SelectionRows(state, press.shown)
        guard let selected = rows.selected, let source = rows.source else {
            state.notice = state.texts(.noEffect, state.texts(.helpEnterKey))
            return
        }
        switch state.tab {
        case .teleinfo where !ModbusPage.isShown(state, press.shown):
            OverlayKeys.open(.label(selected), &state)
        case .overview:
            if let tab = Tab(of: source) {
                jump(to: source, on: tab, press, &state)
            } else {
                OverlayKeys.open(.terminal(source), &state)
            }
        default: OverlayKeys.open(.terminal(source), &state)
        }
    }

    /// Opens a tab with the line of a terminal selected.
    static func jump(
        to source: SourceID, on tab: Tab, _ press: KeyPress, _ state: inout UIState
    ) {
        go(to: tab, &state)
        if tab == .teleinfo {
            state.input =
                source.area == "modbus" ? ModbusPage.input : source.number == 2 ? 1 : 0
        }
        let rows = TabRows(state, press.shown)
        guard rows.all(tab).contains(where: { $0.name == source.rawValue }) else { return }
        // A filter that hides the line would show another one in its place.
        if !rows.kept(tab).contains(source.rawValue) { state.filters[tab] = nil }
        state.selection[tab] = source.rawValue
    }

    private static func own(
        _ key: Character, _ press: KeyPress, _ state: inout UIState
    ) -> [Effect] {
        if state.isReadOnly, Keymap.isRefusedReadOnly(key, on: state.tab) {
            state.notice = state.texts(.outcomeReadOnly, Keymap.name(of: key, state.texts))
            return []
        }
        switch (state.tab, key) {
        case (.overview, "v"): validate(press, &state)
        case (.teleinfo, "e"):
            state.input = ModbusPage.next(after: state.input, press.shown)
            state.scroll[.teleinfo] = 0
        case (.teleinfo, "b") where ModbusPage.isShown(state, press.shown):
            state.notice = state.texts(.noEffect, "b")
        case (.teleinfo, "b"):
            OverlayKeys.open(.rawFrame, &state)
            return [.request(.rawFrame(.teleinfo(state.input + 1)))]
        case (.clamps, _) where ClampKeys.keys.contains(key):
            return ClampKeys.apply(key, press, &state)
        case (.temperatures, _) where ProbeKeys.keys.contains(key):
            return ProbeKeys.apply(key, press, &state)
        case (.counters, "x"): IndexKeys.ask(press, &state)
        case (.counters, "d"): DividerKeys.ask(press, &state)
        case (.counters, _) where CounterKeys.keys.contains(key):
            return CounterKeys.apply(key, press, &state)
        case (.counters, "n"), (.relays, "n"): name(press, &state)
        case (.relays, _) where RelayKeys.keys.contains(key):
            return RelayKeys.apply(key, press, &state)
        default: state.notice = Keymap.noEffect(key, state.texts)
        }
        return []
    }

    /// Asks for the name of the selected line.
    static func name(_ press: KeyPress, _ state: inout UIState) {
        guard let source = SelectionRows(state, press.shown).source else {
            state.notice = state.texts(.noEffect, "n")
            return
        }
        let name = press.live.name(of: source) ?? ""
        state.prompt = TextPrompt(purpose: .name(source), text: name)
    }

    private static func validate(_ press: KeyPress, _ state: inout UIState) {
        guard let source = SelectionRows(state, press.shown).source else {
            state.notice = state.texts(.noEffect, "v")
            return
        }
        if let refusal = PromptKeys.validationRefusal(of: source, press, state) {
            state.notice = refusal
            return
        }
        state.prompt = TextPrompt(purpose: .validator(source), text: state.validator)
    }
}
