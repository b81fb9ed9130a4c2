import WESModel

/// Holds the leaves of a configuration against the schema.
struct ConfigurationCheck {
    let file: String
    let positions: KeyPositions
    private(set) var leaves: [String: ConfigurationValue] = [:]
    private(set) var problems: [ConfigurationProblem] = []

    init(file: String, positions: KeyPositions) {
        self.file = file
        self.positions = positions
    }

    /// The place-marked form of a problem of one key.
    func problem(_ key: String, _ reason: ConfigurationProblem.Reason) -> ConfigurationProblem {
        let place = positions.place(of: key)
        return ConfigurationProblem(
            file: file, line: place?.line ?? 0, column: place?.column ?? 0, key: key,
            reason: reason)
    }

    /// Walks the whole text; every leaf must be known and fit.
    mutating func walk(_ entries: [String: ConfigurationValue], under path: [String] = []) {
        for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
            let full = path + [key]
            if case .table(let inner) = value, full.count < 5 {
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
        for (key, value) in leaves.sorted(by: { $0.key < $1.key }) {
            guard let last = key.split(separator: ".").last, holders.contains(String(last)),
                let text = value.text
            else { continue }
            let device = Self.device(of: text, holder: String(last))
            if let owner = owners[device] {
                problems.append(problem(key, .sharedDevice(with: owner)))
            } else {
                owners[device] = key
            }
        }
    }

    /// Each téléinfo table needs its device.
    mutating func checkTeleinfo(numbers: [String]) {
        for number in numbers where leaves["teleinfo.\(number).device"] == nil {
            problems.append(problem("teleinfo.\(number).device", .missingKey))
        }
    }

    private static func device(of text: String, holder: String) -> String {
        guard holder == "source" || holder == "master" else { return text }
        let slash = text.firstIndex(of: "/")
        return slash.map { String(text[$0...]) } ?? text
    }

    private mutating func checkTable(_ path: [String]) {
        let known = ConfigurationSchema.keys.contains { key in
            Self.matches(
                Array(key.path.split(separator: ".").map(String.init).prefix(path.count)), path)
        }
        if !known { unknown(path) }
    }

    private mutating func check(_ path: [String], _ value: ConfigurationValue) {
        let name = path.joined(separator: ".")
        guard
            let key = ConfigurationSchema.keys.first(where: {
                Self.matches($0.path.split(separator: ".").map(String.init), path)
            })
        else {
            unknown(path)
            return
        }
        guard Self.fits(value, key.kind) else {
            problems.append(problem(name, .wrongValue(expected: key.expected)))
            return
        }
        leaves[name] = value
    }

    private mutating func unknown(_ path: [String]) {
        let shape = path.map { Int($0) == nil ? $0 : "N" }
        let nearest = Nearest.word(
            to: shape.joined(separator: "."), among: ConfigurationSchema.keys.map(\.path))
        let number = path.first { Int($0) != nil } ?? "1"
        let concrete = nearest.map { word in
            word.split(separator: ".").map { $0 == "N" ? number : String($0) }
                .joined(separator: ".")
        }
        problems.append(
            problem(path.joined(separator: "."), .unknownKey(nearest: concrete)))
    }

    private static func matches(_ pattern: [String], _ path: [String]) -> Bool {
        guard pattern.count == path.count else { return false }
        return zip(pattern, path).allSatisfy { part, name in
            switch part {
            case "N": Int(name).map { isNumber($0, in: pattern[0]) } ?? false
            case "NAME": !name.isEmpty
            default: part == name
            }
        }
    }

    /// The terminals that the unit has (system.md section 2).
    private static func isNumber(_ number: Int, in area: String) -> Bool {
        let limits = ["teleinfo": 2, "clamps": 4, "counters": 4, "contacts": 2, "analog": 4]
        return number >= 1 && number <= limits[area] ?? 82
    }

    private static func fits(_ value: ConfigurationValue, _ kind: ConfigurationKey.Kind) -> Bool {
        switch (kind, value) {
        case (.text, .text(let text)): !text.isEmpty && !text.utf8.contains { $0 < 0x20 }
        case (.word(let words), .text(let text)): words.contains(text)
        case (.byteDevice, .text(let text)): isByteDevice(text)
        case (.integer(let range), .integer(let number)): range.contains(number)
        case (.number(let range), _): value.numeric.map(range.contains) ?? false
        case (.flag, .flag): true
        case (.texts, .list(let list)): !list.isEmpty && list.allSatisfy { $0.text != nil }
        case (.pair, .list(let list)): isPair(list)
        case (.numberOrPair, .list(let list)): isPair(list)
        case (.numberOrPair, _): value.numeric.map { $0 >= 0 } ?? false
        default: false
        }
    }

    private static func isPair(_ list: [ConfigurationValue]) -> Bool {
        list.count == 2 && list.allSatisfy { $0.numeric.map { $0 >= 0 } ?? false }
    }

    private static func isByteDevice(_ text: String) -> Bool {
        guard !text.utf8.contains(where: { $0 < 0x20 }) else { return false }
        if text.hasPrefix("tcp://") { return TCPAddress(text) != nil }
        if text.hasPrefix("record:") { return text.count > "record:".count }
        return text.hasPrefix("/")
    }
}
