/// Where each key of a TOML text stands, by line and column.
///
/// The TOML library gives positions of syntax errors only; this scanner finds those of keys. It
/// runs on text that the library has accepted, so it need not be strict.
struct KeyPositions: Sendable {
    /// A place, counted from 1.
    struct Place: Hashable, Sendable {
        var line: Int
        var column: Int
    }

    private(set) var places: [String: Place] = [:]

    init(text: String) {
        var table: [String] = []
        var closing: String?
        var depth = 0
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            if let quote = closing {
                if line.contains(quote) { closing = nil }
                continue
            }
            let content = line.drop { $0 == " " || $0 == "\t" }
            let column = line.count - content.count + 1
            if depth > 0 {
                depth += Self.balance(content)
                continue
            }
            if content.hasPrefix("[") {
                table = Self.header(content)
                note(table, Place(line: index + 1, column: column))
            } else if let equals = Self.equals(in: content) {
                let key = table + Self.parts(content[..<equals])
                note(key, Place(line: index + 1, column: column))
                let value = content[content.index(after: equals)...]
                closing = Self.openQuote(value)
                if closing == nil { depth = max(Self.balance(value), 0) }
            }
        }
    }

    /// The place of a key, or of the nearest table around it.
    func place(of key: String) -> Place? {
        var path = key.split(separator: ".")
        while !path.isEmpty {
            if let place = places[path.joined(separator: ".")] { return place }
            path.removeLast()
        }
        return nil
    }

    private mutating func note(_ path: [String], _ place: Place) {
        let key = path.joined(separator: ".")
        if places[key] == nil { places[key] = place }
    }

    private static func header(_ line: Substring) -> [String] {
        parts(line.drop { $0 == "[" }.prefix { $0 != "]" })
    }

    private static func parts(_ text: Substring) -> [String] {
        text.split(separator: ".").map { part in
            var core = part.drop { $0 == " " || $0 == "\t" }
            while let last = core.last, last == " " || last == "\t" || last == "\r" {
                core.removeLast()
            }
            return String(core.filter { $0 != "\"" && $0 != "'" })
        }
    }

    private static func equals(in line: Substring) -> Substring.Index? {
        if line.hasPrefix("#") { return nil }
        return line.firstIndex(of: "=")
    }

    private static func openQuote(_ value: Substring) -> String? {
        for quote in ["\"\"\"", "'''"] where value.ranges(of: quote).count == 1 { return quote }
        return nil
    }

    /// How many brackets stay open, comments and strings left out.
    private static func balance(_ value: Substring) -> Int {
        var depth = 0
        var quote: Character?
        for character in value {
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == "#" {
                break
            } else if character == "[" || character == "{" {
                depth += 1
            } else if character == "]" || character == "}" {
                depth -= 1
            }
        }
        return depth
    }
}
