import WESModel

/// Looks over a text before the TOML library does.
///
/// The library ends the process on some texts that are no TOML: its assertions are on. Whatever
/// passes here has keys where keys are expected, closed texts and lists, and none of the forms
/// that a configuration does not need: tables in one line, and texts over several.
struct TextGuard {
    private var line = 1
    private var column = 1
    private var rest: ArraySlice<UInt8>

    /// Where and why a text is refused; nil when the library may read it.
    static func refusal(of text: String, file: String) -> ConfigurationProblem? {
        var scanner = TextGuard(rest: ArraySlice(text.utf8))
        guard let reason = scanner.scan() else { return nil }
        return ConfigurationProblem(
            file: file, line: scanner.line, column: scanner.column, reason: .syntax(reason))
    }

    private init(rest: ArraySlice<UInt8>) { self.rest = rest }

    private mutating func scan() -> String? {
        // Some editors write a byte order mark, which is no column.
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while !rest.isEmpty {
            skipBlanks()
            if let reason = statement() { return reason }
        }
        return nil
    }

    private mutating func statement() -> String? {
        switch rest.first {
        case nil: return nil
        case 0x0A: take()
        case 0x23: return comment()
        case 0x5B: return header()
        default:
            if let reason = keys() { return reason }
            guard rest.first == 0x3D else { return "expected =" }
            take()
            skipBlanks()
            return value() ?? endOfLine()
        }
        return nil
    }

    private mutating func header() -> String? {
        take()
        guard rest.first != 0x5B else { return "a list of tables is of no use here" }
        skipBlanks()
        if let reason = keys() { return reason }
        guard rest.first == 0x5D else { return "expected ]" }
        take()
        return endOfLine()
    }

    /// A dotted key.
    private mutating func keys() -> String? {
        while true {
            if let first = rest.first, first == 0x22 || first == 0x27 {
                if let reason = string() { return reason }
            } else {
                guard let first = rest.first, Self.isBare(first) else { return "expected a key" }
                while let byte = rest.first, Self.isBare(byte) { take() }
            }
            skipBlanks()
            guard rest.first == 0x2E else { return nil }
            take()
            skipBlanks()
        }
    }

    private mutating func value() -> String? {
        switch rest.first {
        case 0x22, 0x27: return string()
        case 0x5B: return list()
        case nil, 0x0A, 0x23: return "expected a value"
        default:
            var word: [UInt8] = []
            while let byte = rest.first, Self.isBare(byte) || [0x2B, 0x2E, 0x3A].contains(byte) {
                word.append(byte)
                take()
            }
            return Self.isPlain(word) ? nil : "expected a text in quotes, a number, true or false"
        }
    }

    /// True, false, or a decimal number; no key takes a date.
    private static func isPlain(_ word: [UInt8]) -> Bool {
        if word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8) { return true }
        var rest = word[...]
        if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
        guard takeDigits(&rest) else { return false }
        if rest.first == 0x2E {
            rest = rest.dropFirst()
            guard takeDigits(&rest) else { return false }
        }
        if rest.first == 0x65 || rest.first == 0x45 {
            rest = rest.dropFirst()
            if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
            guard takeDigits(&rest) else { return false }
        }
        return rest.isEmpty
    }

    /// Digits, with single underscores between them.
    private static func takeDigits(_ word: inout ArraySlice<UInt8>) -> Bool {
        func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
        guard isDigit(word.first) else { return false }
        while true {
            if isDigit(word.first) {
                word = word.dropFirst()
            } else if word.first == 0x5F, isDigit(word.dropFirst().first) {
                word = word.dropFirst(2)
            } else {
                return true
            }
        }
    }

    /// A list, over several lines too; lists inside it are of no use here.
    private mutating func list() -> String? {
        take()
        var needsComma = false
        while true {
            skipBlanks()
            switch rest.first {
            case nil: return "expected ]"
            case 0x0A: take()
            case 0x23: if let reason = comment() { return reason }
            case 0x5D:
                take()
                return nil
            case 0x2C where needsComma:
                take()
                needsComma = false
            case 0x5B: return "a list in a list is of no use here"
            default:
                guard !needsComma else { return "expected , or ]" }
                let before = rest.startIndex
                if let reason = value() { return reason }
                guard rest.startIndex > before else { return "expected a value" }
                needsComma = true
            }
        }
    }

    private mutating func string() -> String? {
        guard let quote = rest.first else { return "expected a text" }
        take()
        if rest.prefix(2).elementsEqual([quote, quote]) {
            return "a text over several lines is of no use here"
        }
        while let byte = rest.first, byte != quote {
            if byte < 0x20, byte != 0x09 { return "the text is not closed" }
            take()
            if byte == 0x5C, quote == 0x22, let escaped = rest.first, escaped >= 0x20 { take() }
        }
        guard rest.first == quote else { return "the text is not closed" }
        take()
        return nil
    }

    private mutating func comment() -> String? {
        while let byte = rest.first, byte != 0x0A {
            let isReturn = byte == 0x0D && rest.dropFirst().first == 0x0A
            if byte < 0x20, byte != 0x09, !isReturn { return "a control character" }
            take()
        }
        return nil
    }

    private mutating func endOfLine() -> String? {
        skipBlanks()
        switch rest.first {
        case nil, 0x0A: return nil
        case 0x23: return comment()
        default: return "nothing more is expected on this line"
        }
    }

    /// Blanks, and the CR of a line end written by another system.
    private mutating func skipBlanks() {
        while let byte = rest.first {
            let isReturn = byte == 0x0D && rest.dropFirst().first == 0x0A
            guard byte == 0x20 || byte == 0x09 || isReturn else { return }
            take()
        }
    }

    private mutating func take() {
        guard let byte = rest.popFirst() else { return }
        if byte == 0x0A {
            line += 1
            column = 1
        } else {
            column += 1
        }
    }

    private static func isBare(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte) || byte == 0x5F || byte == 0x2D
    }
}
