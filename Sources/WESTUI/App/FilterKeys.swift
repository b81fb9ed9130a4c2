import WESModel

/// The filter while it is typed: every printable key is text.
enum FilterKeys {
    private static let limit = 40

    static func apply(_ key: Key, _ state: inout UIState) {
        switch key {
        case .character(let character) where state.filter.count < limit:
            state.filter.append(character)
        case .pasted(let text):
            let line = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
            state.filter = String(
                (state.filter + String(String.UnicodeScalarView(line))).prefix(limit))
        case .backspace: if !state.filter.isEmpty { state.filter.removeLast() }
        case .control("u"): state.filter = ""
        case .enter: state.isFiltering = false
        case .escape:
            state.isFiltering = false
            state.filter = ""
        default: break
        }
        if state.overlay == nil { state.scroll[state.tab] = 0 } else { state.overlayScroll = 0 }
    }
}
