/// The keys that work now, in the order of the key bar.
enum Keymap {
    /// A key of the bar, and what the help says of it.
    struct Entry: Sendable {
        let bar: Phrase
        let keys: String
        let help: Phrase?
        let key: Key?
    }

    /// The entries of the key bar for a state.
    static func entries(of state: UIState) -> [Entry] {
        if state.isFiltering { return [Entry(bar: .keyApply, keys: "", help: nil, key: .enter)] }
        switch state.overlay {
        case .help:
            return [
                Entry(bar: .keyCloseHelp, keys: "", help: nil, key: .escape),
                Entry(bar: .keyScrollOverlay, keys: "", help: nil, key: .down),
            ]
        case .rawFrame, .label, .terminal, .journal:
            return [
                Entry(bar: .keyClose, keys: "", help: nil, key: .escape),
                Entry(bar: .keyScrollOverlay, keys: "", help: nil, key: .down),
            ]
        case nil: break
        }
        let pause: Phrase = state.frozen == nil ? .keyPause : .keyResume
        let help = Entry(bar: .keyHelp, keys: "?", help: nil, key: .character("?"))
        let quit = Entry(bar: .keyQuit, keys: "q", help: nil, key: .character("q"))
        let frozen = Entry(bar: pause, keys: "p", help: nil, key: .character("p"))
        return [help] + own(state.tab) + [frozen, quit]
    }

    /// The entries for 40 columns: help, tabs, lines, quit; the help has the rest.
    static func compact(of state: UIState) -> [Entry] {
        guard state.overlay == nil, !state.isFiltering else { return entries(of: state) }
        let tabs = Entry(bar: .keyArrows, keys: "", help: nil, key: .right)
        let all = entries(of: state)
        let lines = all.filter { $0.key == .down }
        return all.prefix(1) + [tabs] + lines + all.suffix(1)
    }

    /// The keys that a tab has for itself.
    static func own(_ tab: Tab) -> [Entry] {
        switch tab {
        case .teleinfo:
            [
                Entry(bar: .keyMeter, keys: "e", help: .helpMeter, key: .character("e")),
                Entry(bar: .keyScroll, keys: "", help: nil, key: .down),
                Entry(bar: .keyFilter, keys: "/", help: .helpFilter, key: .character("/")),
                Entry(bar: .keyRaw, keys: "b", help: .helpRaw, key: .character("b")),
            ]
        case .overview:
            [
                Entry(bar: .keyTabs, keys: "", help: nil, key: .character("1")),
                Entry(bar: .keySelect, keys: "", help: nil, key: .down),
                Entry(bar: .keyOpen, keys: "", help: nil, key: .enter),
            ]
        default: [Entry(bar: .keyTabs, keys: "", help: nil, key: .character("1"))]
        }
    }
}
