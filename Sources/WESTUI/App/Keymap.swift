import WESModel

/// The keys that work now, in the order of the key bar.
enum Keymap {
    /// A key of the bar, and what the help says of it.
    struct Entry: Sendable {
        /// Its text in the key bar.
        let bar: Phrase
        /// The key as the help writes it.
        var keys = ""
        var help: Phrase?
        var key: Key?
        /// The value of the place in ``bar``.
        var value = ""
        /// True for a key that changes something, which a read-only session refuses.
        var isChange = false
        /// True for a key that switches, which a frozen display refuses.
        var isSwitching = false
        /// False for a key that only the help has room for.
        var isInBar = true

        /// The text in the key bar.
        func text(_ texts: Catalogue) -> String { texts(bar, value) }
    }

    /// The entries of the key bar for a state.
    static func entries(of state: UIState, _ snapshot: Snapshot) -> [Entry] {
        if state.confirmation != nil { return confirmation(state) }
        if state.prompt != nil { return [Entry(bar: .keyPrompt, key: .escape)] }
        if state.isFiltering { return [Entry(bar: .keyApply, key: .enter)] }
        switch state.overlay {
        case .help:
            return [
                Entry(bar: .keyCloseHelp, key: .escape), Entry(bar: .keyScrollOverlay, key: .down),
            ]
        case .journal:
            return [
                Entry(bar: .keyClose, key: .escape), Entry(bar: .keyScrollOverlay, key: .down),
                Entry(bar: .keyFilter, keys: "/", key: .character("/")),
                Entry(bar: .keyPause, keys: "p", key: .character("p")),
            ]
        case .terminal(let source): return detail(source, state, snapshot)
        case .rawFrame, .label, .divider:
            return [Entry(bar: .keyClose, key: .escape), Entry(bar: .keyScrollOverlay, key: .down)]
        case nil: return tab(state, snapshot)
        }
    }

    /// The entries for 40 columns: help, tabs, lines, quit; the help has the rest.
    static func compact(of state: UIState, _ snapshot: Snapshot) -> [Entry] {
        guard state.overlay == nil, state.confirmation == nil, !state.isTyping else {
            return entries(of: state, snapshot)
        }
        let tabs = Entry(bar: .keyArrows, key: .right)
        let lines = Entry(bar: state.tab == .teleinfo ? .keyScroll : .keySelect, key: .down)
        let all = entries(of: state, snapshot)
        if state.tab == .temperatures, state.probePage != .table {
            return clampCompact(all, [lines])
        }
        let isCovered = state.clampPage != .table || snapshot.stepTest != nil
        if state.tab == .clamps, isCovered {
            return clampCompact(all, snapshot.stepTest == nil ? [lines] : [])
        }
        return all.prefix(1) + [tabs, lines] + all.suffix(1)
    }

    /// The keys that a tab has for itself and that work now.
    static func own(_ state: UIState) -> [Entry] {
        own(state.tab).filter { entry in
            !(entry.isChange && state.isReadOnly)
                && !(entry.isSwitching && state.frozen != nil)
        }
    }

    /// The keys that a tab has for itself.
    static func own(_ tab: Tab) -> [Entry] {
        switch tab {
        case .overview:
            [
                Entry(
                    bar: .keyValidate, keys: "v", help: .helpValidate, key: .character("v"),
                    isChange: true)
            ]
        case .teleinfo:
            [
                Entry(bar: .keyMeter, keys: "e", help: .helpMeter, key: .character("e")),
                Entry(bar: .keyRaw, keys: "b", help: .helpRaw, key: .character("b")),
            ]
        case .clamps: clamps
        case .temperatures: probes
        case .counters: counters
        case .relays: relays
        }
    }

    private static let relays = [
        switching(.keyToggle, " ", .helpToggle), switching(.keyTest, "t", .helpTest),
        switching(.keyCloseRelay, "f", .helpCloseRelay),
        switching(.keyOpenRelay, "o", .helpOpenRelay), switching(.keyArm, "A", .helpArm),
        Entry(
            bar: .keyName, keys: "n", help: .helpNameRelay, key: .character("n"),
            isChange: true, isInBar: false),
    ]

    private static func switching(_ bar: Phrase, _ key: Character, _ help: Phrase) -> Entry {
        Entry(
            bar: bar, keys: key == " " ? "" : String(key), help: help, key: .character(key),
            isChange: true, isSwitching: true)
    }

    static func naming(_ help: Phrase) -> Entry {
        Entry(bar: .keyName, keys: "n", help: help, key: .character("n"), isChange: true)
    }

    /// The bar of a tab: at most what 80 columns hold, `?` first and `q` last.
    private static func tab(_ state: UIState, _ snapshot: Snapshot) -> [Entry] {
        let isHeld = state.tab == .relays && RelayKeys.isHeld(state, snapshot)
        let own = own(state).filter { $0.isInBar && (isHeld || !$0.isSwitching) }
        let lines = Entry(bar: state.tab == .teleinfo ? .keyScroll : .keySelect, key: .down)
        let filter = Entry(bar: .keyFilter, keys: "/", key: .character("/"))
        let pause = Entry(
            bar: state.frozen == nil ? .keyPause : .keyResume, keys: "p", key: .character("p"))
        let journal = Entry(bar: .keyJournal, keys: "l", key: .character("l"))
        let middle: [Entry] =
            switch state.tab {
            case .overview:
                [Entry(bar: .keyTabs, key: .character("1")), lines]
                    + [Entry(bar: .keyOpen, key: .enter)] + own
                    + [state.frozen == nil ? journal : pause]
            case .teleinfo where ModbusPage.isShown(state, snapshot):
                [
                    Entry(bar: .keyMeters, keys: "e", key: .character("e")),
                    Entry(bar: .keySelect, key: .down), filter,
                    Entry(bar: .keyOpen, key: .enter), pause,
                ]
            case .teleinfo where !snapshot.modbus.isEmpty:
                [Entry(bar: .keyMeters, keys: "e", key: .character("e")), lines, filter]
                    + own.dropFirst() + [pause]
            case .teleinfo: own.prefix(1) + [lines, filter] + own.dropFirst() + [pause]
            case .clamps: clampBar(state, snapshot, lines, pause)
            case .counters: counterBar(state, snapshot, lines, pause)
            case .temperatures: probeBar(state, snapshot, lines, filter, pause)
            case .relays: own.isEmpty ? [lines, journal, pause] : own.map { armed($0, state) }
            }
        return [Entry(bar: .keyHelp, keys: "?", key: .character("?"))] + middle
            + [Entry(bar: .keyQuit, keys: "q", key: .character("q"))]
    }

    /// While a relay is armed, `A` ends it.
    private static func armed(_ entry: Entry, _ state: UIState) -> Entry {
        guard state.armed != nil, entry.key == .character("A") else { return entry }
        return Entry(bar: .keyDisarm, keys: "A", key: entry.key)
    }

    private static func confirmation(_ state: UIState) -> [Entry] {
        guard let question = state.confirmation else { return [] }
        if case .contactor = question.subject {
            return [
                Entry(bar: .keyCancel, key: .escape),
                Entry(bar: .keyYes, key: .character("o")), Entry(bar: .keyNo, key: .character("n")),
            ]
        }
        let cancel = Entry(bar: .keyCancel, key: .escape)
        let isShort = state.isCompact
        if question.digits.isEmpty, !question.isQuit {
            return [
                cancel, Entry(bar: isShort ? .keyMainsButtonShort : .keyMainsButton, key: .tab),
            ]
        }
        guard !question.digits.isEmpty else {
            return [
                cancel, Entry(bar: isShort ? .keyQuitButtonShort : .keyQuitButton, key: .tab),
                Entry(bar: isShort ? .keyQuitNowShort : .keyQuitNow, key: .control("c")),
            ]
        }
        let tab = Entry(bar: isShort ? .keyButtonShort : .keyButton, key: .tab)
        let number = Entry(
            bar: isShort
                ? .keyConfirmShort
                : numbered(question),
            value: question.digits)
        return [cancel, tab, number]
    }

    /// The words of the key that confirms, with what its number is of.
    private static func numbered(_ question: Confirmation) -> Phrase {
        if question.probe != nil { return .keyConfirmProbe }
        if question.counter != nil { return .keyConfirmCounter }
        return question.channel == nil ? .keyConfirm : .keyConfirmClamp
    }

    /// True for a key of a tab that changes something, which a read-only session refuses.
    static func isRefusedReadOnly(_ key: Character, on tab: Tab) -> Bool {
        own(tab).contains { $0.isChange && $0.key == .character(key) }
    }

    /// What is said of a key without effect: whether it has one in another tab.
    static func noEffect(_ key: Character, _ texts: Catalogue) -> String {
        let isKnown = Tab.allCases.contains { tab in
            own(tab).contains { $0.key == .character(key) }
        }
        return texts(isKnown ? .noEffect : .noEffectAnywhere, name(of: key, texts))
    }

    /// A key as messages write it.
    static func name(of key: Character, _ texts: Catalogue) -> String {
        key == " " ? texts(.helpSpaceKey) : String(key)
    }
}
