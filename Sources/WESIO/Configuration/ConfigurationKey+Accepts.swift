import WESModel

extension ConfigurationKey {
    /// True when a value is of the kind that the key wants, and in its range.
    func accepts(_ value: ConfigurationValue) -> Bool {
        switch (kind, value) {
        case (.text, .text(let text)): Self.isPlain(text)
        case (.word(let words), .text(let text)): words.contains(text)
        case (.byteDevice, .text(let text)): Self.isByteDevice(text)
        case (.prefixed(let prefixes), .text(let text)):
            Self.isPlain(text)
                && prefixes.contains {
                    $0.hasSuffix(":") ? text.hasPrefix($0) && text != $0 : text == $0
                }
        case (.pulse, .text(let text)): PulseWeight(text) != nil
        case (.terminal(let areas), .text(let text)): Self.isTerminal(text, of: areas)
        case (.integer(let range), .integer(let number)): range.contains(number)
        case (.number(let range), _): value.numeric.map(range.contains) ?? false
        case (.flag, .flag): true
        case (.texts, .list(let list)):
            !list.isEmpty && list.allSatisfy { $0.text.map(Self.isPlain) ?? false }
        case (.pair, .list(let list)): Self.isPair(list)
        case (.numberOrPair, .list(let list)): Self.isPair(list)
        case (.numberOrPair, _): value.numeric.map { $0 >= 0 } ?? false
        default: false
        }
    }

    private static func isTerminal(_ text: String, of areas: [String]) -> Bool {
        let source = SourceID(rawValue: text)
        guard let number = source.number, areas.contains(source.area) else { return false }
        return number >= 1 && text == "\(source.area).\(number)"
    }

    private static func isPair(_ list: [ConfigurationValue]) -> Bool {
        list.count == 2 && list.allSatisfy { $0.numeric.map { $0 >= 0 } ?? false }
    }

    private static func isByteDevice(_ text: String) -> Bool {
        guard isPlain(text) else { return false }
        if text.hasPrefix("tcp://") { return TCPAddress(text) != nil }
        if text.hasPrefix("record:") { return text.count > "record:".count }
        return text.hasPrefix("/")
    }

    /// What may go to a terminal and into a path as it is.
    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty
            && !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
}
