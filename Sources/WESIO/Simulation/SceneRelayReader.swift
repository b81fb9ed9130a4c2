import WESModel

/// Reads the keys of `[relays.N]`.
struct SceneRelayReader {
    let place: ScenePlace

    private static let keys = [
        "board", "contactor", "drives", "expected", "feedback", "fitted", "kind", "load",
        "load_shared",
        "name", "sheds", "tested", "thermostat",
    ]
    private static let kinds = RelayDescription.Kind.allCases.map(\.rawValue)

    func read(_ key: String, _ value: String, into relay: inout SceneRelay) throws(SceneError) {
        switch key {
        case "name": relay.name = value
        case "board": relay.board = try output(value)
        case "drives": relay.drives = names(value)
        case "sheds": relay.sheds = names(value)
        case "load": relay.load = try terminal(value, ["clamps.3", "counters.4"])
        case "feedback": relay.feedback = try terminal(value, ["contacts.1"])
        case "expected":
            guard let range = SceneValue.range(value, units: ScenePlace.watts) else {
                throw place.bad(value, "2200 W", "0 W to 2200 W")
            }
            relay.expected = range
        case "kind":
            relay.kind =
                RelayDescription.Kind(rawValue: try place.word(value, Self.kinds)) ?? .resistive
        case "load_shared": relay.isLoadShared = try place.flag(value)
        case "thermostat": relay.hasThermostat = try place.flag(value)
        case "contactor": relay.hasContactor = try place.flag(value)
        case "tested": relay.isTested = try place.flag(value)
        default: throw place.error(.unknown, key, Self.keys)
        }
    }

    private func names(_ value: String) -> [String] {
        value == "none" ? [] : value.split(separator: " ").map(String.init)
    }

    /// `29-0000000A1234:3`.
    private func output(_ value: String) throws(SceneError) -> SceneRelay.Output {
        let parts = value.split(separator: ":").map(String.init)
        guard parts.count == 2, let rom = ROMCode(parts[0]), rom.isRelayBoard,
            let channel = Int(parts[1]), (0...7).contains(channel)
        else { throw place.bad(value, "29-00000012AB34:0") }
        return SceneRelay.Output(rom: rom, channel: channel)
    }

    /// A terminal of the areas of the examples.
    private func terminal(
        _ value: String, _ examples: [String]
    ) throws(SceneError) -> SourceID {
        let source = SourceID(rawValue: value)
        guard SceneSection("[\(value)]") != nil, source.number != nil,
            examples.contains(where: { SourceID(rawValue: $0).area == source.area })
        else { throw place.error(.badValue, value, examples) }
        return source
    }
}
