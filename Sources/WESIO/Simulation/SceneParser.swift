import WESModel

/// Reads the text of a scene (docs/scenes.md).
///
/// Pure: a base is asked from the caller.
struct SceneParser {
    private var scene: Scene
    private var section = SceneSection.top
    private var line = 0
    private let base: (String) -> String?
    private let depth: Int

    private static let deepest = 8
    private static let topKeys = ["base", "en", "fr", "seed", "start"]

    private init(name: String, depth: Int, base: @escaping (String) -> String?) {
        scene = Scene(name: name)
        self.depth = depth
        self.base = base
    }

    /// Reads a scene; `base` gives the text of a scene by its name.
    static func parse(
        _ text: String, name: String, base: @escaping (String) -> String?
    ) throws(SceneError) -> Scene {
        try parse(text, name: name, depth: 0, base: base)
    }

    private static func parse(
        _ text: String, name: String, depth: Int, base: @escaping (String) -> String?
    ) throws(SceneError) -> Scene {
        var parser = SceneParser(name: name, depth: depth, base: base)
        for raw in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            parser.line += 1
            try parser.read(String(raw))
        }
        return parser.scene
    }

    private mutating func read(_ raw: String) throws(SceneError) {
        let text = Self.trimmed(raw.prefix { $0 != "#" })
        if text.isEmpty { return }
        if text.hasPrefix("[") { return try open(text) }
        if text.hasPrefix("at ") {
            if let order = try SceneOrder(text, at: place) {
                scene.orders.append(order)
                return
            }
            let reader = SceneFaultReader(scene: scene.name, line: line)
            scene.faults.append(try reader.read(text))
            return
        }
        guard let equals = text.firstIndex(of: "=") else {
            throw error(.badLine, text, ["key = value", "[house]", "at 60s teleinfo.1 silent"])
        }
        let key = Self.trimmed(text[..<equals])
        let value = Self.trimmed(text[text.index(after: equals)...])
        switch section {
        case .top: try readTop(key, value)
        case .house: try readHouse(key, value)
        case .meter(let number): try readMeter(number, key, value)
        default:
            let reader = SceneTerminalReader(place: place)
            try reader.read(key, value, in: section, of: &scene)
        }
    }

    private mutating func open(_ text: String) throws(SceneError) {
        guard let opened = SceneSection(text) else {
            throw error(.unknown, text, SceneSection.known)
        }
        section = opened
        SceneTerminalReader(place: place).open(section, in: &scene)
    }

    private mutating func readTop(_ key: String, _ value: String) throws(SceneError) {
        switch key {
        case "fr": scene.french = value
        case "en": scene.english = value
        case "seed":
            guard let seed = UInt64(value) else { throw error(.badValue, value, ["42"]) }
            scene.seed = seed
        case "start":
            guard let start = SceneValue.instant(value) else {
                throw error(.badValue, value, ["2026-06-21T12:41:00+02:00"])
            }
            scene.house.start = start
        case "base": try take(base: value)
        default: throw error(.unknown, key, Self.topKeys)
        }
    }

    private mutating func take(base name: String) throws(SceneError) {
        guard depth < Self.deepest else { throw error(.endlessBase, name) }
        guard let text = base(name) else { throw error(.noSuchScene, name) }
        var parsed = try Self.parse(text, name: name, depth: depth + 1, base: base)
        parsed.name = scene.name
        if !scene.french.isEmpty { parsed.french = scene.french }
        if !scene.english.isEmpty { parsed.english = scene.english }
        scene = parsed
    }

    private mutating func readHouse(_ key: String, _ value: String) throws(SceneError) {
        let reader = SceneHouseReader(scene: scene.name, line: line)
        try reader.read(key, value, into: &scene.house)
    }

    private mutating func readMeter(
        _ number: Int, _ key: String, _ value: String
    ) throws(SceneError) {
        if key == "kind", value == "none" {
            scene.meters[number] = nil
            return
        }
        var meter = scene.meters[number] ?? SceneMeter()
        let reader = SceneMeterReader(scene: scene.name, line: line)
        try reader.read(key, value, into: &meter)
        scene.meters[number] = meter
    }

    private var place: ScenePlace { ScenePlace(scene: scene.name, line: line) }

    private func error(
        _ reason: SceneError.Reason, _ found: String, _ known: [String] = []
    ) -> SceneError {
        SceneError(scene: scene.name, line: line, reason: reason, found: found, known: known)
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}
