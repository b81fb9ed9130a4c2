import WESModel

/// Reads the keys of `[teleinfo.N]`.
struct SceneMeterReader {
    let scene: String
    let line: Int

    private static let keys = [
        "drawn", "injected", "kind", "measures", "mode", "name", "number", "peak_injected",
        "phases", "producer", "role", "subscribed", "tariff",
    ]
    private static let kinds = SceneMeter.Kind.allCases.map(\.rawValue) + ["none"]
    private static let energies = ["Wh": 1.0, "kWh": 1_000]
    private static let powers = ["VA": 1.0, "kVA": 1_000]

    func read(_ key: String, _ value: String, into meter: inout SceneMeter) throws(SceneError) {
        switch key {
        case "name": meter.name = value
        case "role": meter.role = try word(value, ["grid", "load", "production"])
        case "number": meter.number = try number(value)
        case "measures": meter.subject = SceneMeter.Subject(value)
        case "kind": meter.kind = try choice(value, SceneMeter.Kind.init, Self.kinds)
        case "tariff":
            meter.tariff = try choice(
                value, SceneMeter.Tariff.init, SceneMeter.Tariff.allCases.map(\.rawValue))
        case "mode":
            meter.mode = try choice(value, TeleinfoMode.init, ["historique", "standard"])
        case "phases": meter.phases = try word(value, ["1", "3"]) == "3" ? 3 : 1
        case "producer": meter.isProducer = try word(value, ["no", "yes"]) == "yes"
        case "subscribed": meter.subscribed = try amount(value, Self.powers, 1...1e6, "9 kVA")
        case "drawn": meter.drawn = try amount(value, Self.energies, 0...999_999_999, "14328751 Wh")
        case "peak_injected":
            meter.peakInjected = try amount(value, Self.powers, 0...99_999, "3120 VA")
        case "injected":
            meter.injected = try amount(value, Self.energies, 0...999_999_999, "3204118 Wh")
        default: throw error(.unknown, key, Self.keys)
        }
    }

    private func number(_ value: String) throws(SceneError) -> String {
        guard value.utf8.count == 12, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw error(.badValue, value, ["021861348921"])
        }
        return value
    }

    private func word(_ value: String, _ known: [String]) throws(SceneError) -> String {
        guard known.contains(value) else { throw error(.badValue, value, known) }
        return value
    }

    private func choice<Choice>(
        _ value: String, _ make: (String) -> Choice?, _ known: [String]
    ) throws(SceneError) -> Choice {
        guard known.contains(value), let choice = make(value) else {
            throw error(.badValue, value, known)
        }
        return choice
    }

    private func amount(
        _ value: String, _ units: [String: Double], _ range: ClosedRange<Double>,
        _ example: String
    ) throws(SceneError) -> Int {
        guard let amount = SceneValue.number(value, units: units), range.contains(amount) else {
            throw error(.badValue, value, [example])
        }
        return Int(amount)
    }

    private func error(
        _ reason: SceneError.Reason, _ found: String, _ known: [String]
    ) -> SceneError {
        SceneError(scene: scene, line: line, reason: reason, found: found, known: known)
    }
}
