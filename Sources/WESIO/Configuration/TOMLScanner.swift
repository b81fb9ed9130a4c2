/// Walks over a TOML text key by key: strings, brackets and comments are skipped as wholes.
///
/// It goes by Unicode scalars, since a carriage return and a line feed are one `Character`.
struct TOMLScanner {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var line = 1
    private var lineStart = 0
    /// The dots of the statement outside strings: what its keys may nest.
    private(set) var dots = 0

    init(text: String) { scalars = Array(text.unicodeScalars) }

    /// Where the scanner stands.
    var place: KeyPositions.Place {
        KeyPositions.Place(line: line, column: index - lineStart + 1)
    }

    /// Goes to the next key or header; false at the end of the text.
    mutating func skipToEntry() -> Bool {
        dots = 0
        while let scalar = current {
            switch scalar {
            case " ", "\t", "\r", "\n", "\u{FEFF}": advance()
            case "#": skipLine()
            default: return true
            }
        }
        return false
    }

    /// Steps over `[` or `[[`; false where a key stands.
    mutating func takeHeaderStart() -> Bool {
        guard current == "[" else { return false }
        while current == "[" { advance() }
        return true
    }

    /// Takes a dotted key up to `=`, `]` or the end of the line.
    mutating func takeKey() -> [String] {
        var parts: [String] = []
        var part = ""
        while let scalar = current, scalar != "=", scalar != "]", scalar != "\n" {
            switch scalar {
            case "\"", "'": part += takeString()
            case ".":
                dots += 1
                parts.append(part)
                part = ""
                advance()
            case " ", "\t", "\r": advance()
            default:
                part.unicodeScalars.append(scalar)
                advance()
            }
        }
        return parts + [part]
    }

    /// Steps over `=` and a value, however many lines it takes.
    mutating func skipValue() {
        guard current == "=" else { return }
        var depth = 0
        while let scalar = current {
            switch scalar {
            case "\"", "'": _ = takeString()
            case "#" where depth > 0: skipLine()
            case "#": return
            case "\n" where depth == 0: return
            case ".":
                dots += 1
                advance()
            case "[", "{":
                depth += 1
                advance()
            case "]", "}":
                depth -= 1
                advance()
            default: advance()
            }
        }
    }

    /// Goes to the end of the line.
    mutating func skipLine() {
        while let scalar = current, scalar != "\n" { advance() }
    }

    private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func advance() {
        if current == "\n" {
            line += 1
            lineStart = index + 1
        }
        index += 1
    }

    /// Takes a string of any of the four kinds, as written between its quotes.
    private mutating func takeString() -> String {
        guard let quote = current else { return "" }
        let isLong = isTriple(quote)
        for _ in 0..<(isLong ? 3 : 1) { advance() }
        var text = ""
        while let scalar = current {
            if scalar == quote, !isLong || isTriple(quote) {
                for _ in 0..<(isLong ? 3 : 1) { advance() }
                // Up to two more quotes belong to a long string that ends in quotes.
                while isLong, current == quote { advance() }
                return text
            }
            if scalar == "\n", !isLong { return text }
            if scalar == "\\", quote == "\"" { advance() }
            if let taken = current { text.unicodeScalars.append(taken) }
            advance()
        }
        return text
    }

    private func isTriple(_ quote: Unicode.Scalar) -> Bool {
        index + 2 < scalars.count && scalars[index...(index + 2)].allSatisfy { $0 == quote }
    }
}
