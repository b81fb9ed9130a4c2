/// Where each key of a TOML text stands, by line and column.
///
/// The TOML library gives positions of syntax errors only; this finds those of keys. It runs on
/// text that the library has accepted, so it need not be strict.
struct KeyPositions: Sendable {
    /// A place, counted from 1; a column counts characters of Unicode.
    struct Place: Hashable, Sendable {
        var line: Int
        var column: Int
    }

    private(set) var places: [String: Place] = [:]
    /// The first statement nested deeper than any configuration.
    private(set) var tooDeep: Place?

    private static let deepest = 64

    init(text: String) {
        var scanner = TOMLScanner(text: text)
        var table: [String] = []
        while scanner.skipToEntry() {
            let place = scanner.place
            if scanner.takeHeaderStart() {
                table = scanner.takeKey()
                note(table, place)
            } else {
                let key = scanner.takeKey()
                note(table + key, place)
                scanner.skipValue()
            }
            if scanner.dots > Self.deepest, tooDeep == nil { tooDeep = place }
            scanner.skipLine()
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

    /// Notes a key, and the tables around it that stand nowhere by themselves.
    private mutating func note(_ path: [String], _ place: Place) {
        for length in 1...max(min(path.count, Self.deepest), 1) {
            let key = path.prefix(length).joined(separator: ".")
            if places[key] == nil { places[key] = place }
        }
    }
}
