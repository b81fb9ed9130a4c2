import Glibc
import WESModel

/// Holds the leaves of a configuration against the schema.
struct ConfigurationCheck {
    let file: String
    let positions: KeyPositions
    private(set) var leaves: [String: ConfigurationValue] = [:]
    private(set) var problems: [ConfigurationProblem] = []
    /// Every table of the file, also one that holds nothing.
    private(set) var tables: Set<String> = []
    /// The register maps of the meters, by their table.
    var maps: [String: ModbusMap] = [:]

    init(file: String, positions: KeyPositions) {
        self.file = file
        self.positions = positions
    }

    /// Adds a problem of one key.
    mutating func note(_ key: String, _ reason: ConfigurationProblem.Reason) {
        problems.append(problem(key, reason))
    }

    /// Adds problems of another file.
    mutating func add(_ found: [ConfigurationProblem]) { problems += found }

    /// The place-marked form of a problem of one key.
    func problem(_ key: String, _ reason: ConfigurationProblem.Reason) -> ConfigurationProblem {
        let place = positions.place(of: key)
        // A key that a person did not type may hold anything; it goes to a terminal.
        let printable = key.unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control ? "?" : String(Character(scalar))
        }
        return ConfigurationProblem(
            file: file, line: place?.line ?? 0, column: place?.column ?? 0,
            key: printable.joined(), reason: reason)
    }

    /// Walks the whole text; every leaf must be known and fit.
    ///
    /// A file of rubbish is not followed to its end.
    mutating func walk(_ entries: [String: ConfigurationValue], under path: [String] = []) {
        for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
            guard problems.count < Self.mostProblems else { return }
            let full = path + [key]
            if case .table(let inner) = value, full.count < 5 {
                tables.insert(full.joined(separator: "."))
                if inner.isEmpty { checkTable(full) }
                walk(inner, under: full)
            } else {
                check(full, value)
            }
        }
    }

    /// A device or a line belongs to one terminal.
    mutating func checkDevices() {
        var owners: [String: String] = [:]
        let holders = ["device", "line", "source", "master"]
        for (key, value) in leaves.sorted(by: { isBefore($0.key, $1.key) }) {
            guard let last = key.split(separator: ".").last, holders.contains(String(last)),
                let text = value.text, !text.hasPrefix("modbus:")
            else { continue }
            let device = Self.device(of: text, holder: String(last))
            if let owner = owners[device] {
                problems.append(problem(key, .sharedDevice(with: owner)))
            } else {
                owners[device] = key
            }
        }
    }

    /// Each téléinfo table needs its device; one that was mistyped is not asked for again.
    mutating func checkTeleinfo(numbers: [String]) {
        for number in numbers where leaves["teleinfo.\(number).device"] == nil {
            let key = "teleinfo.\(number).device"
            let isKnown = problems.contains {
                $0.key == key || $0.reason == .unknownKey(nearest: key)
            }
            if !isKnown { problems.append(problem(key, .missingKey)) }
        }
    }

    /// The order of the file.
    private func isBefore(_ left: String, _ right: String) -> Bool {
        let places = (positions.place(of: left), positions.place(of: right))
        guard let first = places.0, let second = places.1, first != second else {
            return left < right
        }
        return (first.line, first.column) < (second.line, second.column)
    }

    private static let mostProblems = 100

    /// A path by its real name, so that a stable name and the node behind it are one device.
    private static func device(of text: String, holder: String) -> String {
        if let output = BoardChannel(text) { return output.line }
        if let input = AnalogAddress(text) { return input.place }
        if holder == "line", let line = LineAddress(text) { return line.place }
        let isPrefixed = holder == "source" || holder == "master"
        guard let slash = text.firstIndex(of: "/"), isPrefixed || slash == text.startIndex else {
            return text
        }
        let path = String(text[slash...])
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// A table must hold keys that are known, and must not stand where a value is expected.
    private mutating func checkTable(_ path: [String]) {
        if let key = Self.key(path) {
            let name = path.joined(separator: ".")
            problems.append(problem(name, .wrongValue(expected: key.expected)))
        } else if Self.table(path) == nil {
            unknown(path)
        }
    }

    private static func key(_ path: [String]) -> ConfigurationKey? {
        ConfigurationSchema.keys.first {
            matches($0.path.split(separator: ".").map(String.init), path)
        }
    }

    /// The table of the schema that a path is, or leads to.
    private static func table(_ path: [String]) -> String? {
        for key in ConfigurationSchema.keys {
            let parts = key.path.split(separator: ".").map(String.init)
            let pattern = Array(parts.prefix(path.count))
            if parts.count > path.count, matches(pattern, path) {
                return parts.dropLast().joined(separator: ".")
            }
        }
        return nil
    }

    private mutating func check(_ path: [String], _ value: ConfigurationValue) {
        let name = path.joined(separator: ".")
        guard let key = Self.key(path) else {
            if let table = Self.table(path) {
                problems.append(problem(name, .wrongValue(expected: "[\(table)]")))
            } else {
                unknown(path)
            }
            return
        }
        guard key.accepts(value) else {
            problems.append(problem(name, .wrongValue(expected: key.expected)))
            return
        }
        leaves[name] = value
    }

    private mutating func unknown(_ path: [String]) {
        let name = path.joined(separator: ".")
        // A mistyped key of [clamps] is no number of a clamp.
        let isOfTable = path.count == 2 && Self.hasKeys(path[0]) && Int(path[1]) == nil
        if path.count > 1, !isOfTable, let limit = Self.limits[path[0]],
            Self.number(path[1], in: path[0]) == nil
        {
            let expected = "\(path[0]).1…\(path[0]).\(limit)"
            problems.append(problem(name, .wrongValue(expected: expected)))
            return
        }
        let device = path.first { ROMCode($0) != nil }
        let shape = path.map { $0 == device ? "ROM" : Int($0) == nil ? $0 : "N" }
        let nearest = Nearest.word(
            to: shape.joined(separator: "."), among: ConfigurationSchema.keys.map(\.path))
        let number = path.first { Int($0) != nil } ?? "1"
        let concrete = nearest.map { word in
            word.split(separator: ".").map { part in
                part == "N" ? number : part == "ROM" ? device ?? "ROM" : String(part)
            }.joined(separator: ".")
        }
        problems.append(problem(name, .unknownKey(nearest: concrete)))
    }

    /// True for an area whose table has keys of its own, beside those of its numbers.
    private static func hasKeys(_ area: String) -> Bool {
        ConfigurationSchema.keys.contains {
            let parts = $0.path.split(separator: ".")
            return parts.count == 2 && parts[0] == area
        }
    }

    private static func matches(_ pattern: [String], _ path: [String]) -> Bool {
        guard pattern.count == path.count else { return false }
        return zip(pattern, path).allSatisfy { part, name in
            switch part {
            case "N": number(name, in: pattern[0]) != nil
            case "NAME", "ROM": isBare(name)
            case "PERIOD": isPeriod(name)
            default: part == name
            }
        }
    }

    /// How many terminals the unit has of each sort (system.md section 2).
    private static let limits = [
        "teleinfo": 2, "clamps": 4, "counters": 4, "contacts": 2, "analog": 4, "relays": 82,
    ]

    /// The number of a terminal, written plainly: `01` would name a second table for `1`.
    private static func number(_ name: String, in area: String) -> Int? {
        guard let number = Int(name), String(number) == name, number >= 1 else { return nil }
        return number <= limits[area] ?? 0 ? number : nil
    }

    /// The characters of a tariff period as a meter sends it: `HEURE CREUSE`, `HC..`, `2`.
    private static func isPeriod(_ name: String) -> Bool {
        (1...32).contains(name.utf8.count) && name.utf8.allSatisfy { (0x20...0x7E).contains($0) }
            && name.utf8.contains { $0 != 0x20 && $0 != 0x2E }
    }

    /// The characters of a TOML key without quotes: a name becomes part of dotted names.
    private static func isBare(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy {
                switch $0 {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
                default: false
                }
            }
    }
}
