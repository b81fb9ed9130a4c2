import WESModel

/// Reads the keys of `[house]`.
struct SceneHouseReader {
    let scene: String
    let line: Int

    private static let keys = ["load.NAME", "offpeak", "standing", "steady", "sun", "voltage"]
    private static let watts = ["W": 1.0, "kW": 1_000]
    private static let loadExample = "2000 W every 150s for 45s from 35s swing 20% offpeak"

    func read(
        _ key: String, _ value: String, into house: inout SimulatedHouse
    ) throws(SceneError) {
        switch key {
        case "voltage": house.voltage = try number(value, ["V": 1], "236 V")
        case "standing": house.standing = try number(value, Self.watts, "60 W")
        case "sun": try readSun(value, into: &house)
        case "steady":
            house.isSteady = try ScenePlace(scene: scene, line: line).flag(value)
        case "offpeak": house.offPeak = try ScenePlace(scene: scene, line: line).periods(value)
        case _ where key.hasPrefix("load."):
            let load = try load(String(key.dropFirst(5)), value)
            house.loads.removeAll { $0.name == load.name }
            if load.power > 0 { house.loads.append(load) }
        default:
            throw SceneError(
                scene: scene, line: line, reason: .unknown, found: key, known: Self.keys)
        }
    }

    private func number(
        _ value: String, _ units: [String: Double], _ example: String
    ) throws(SceneError) -> Double {
        guard let number = SceneValue.number(value, units: units) else {
            throw bad(value, example)
        }
        return number
    }

    private func readSun(
        _ value: String, into house: inout SimulatedHouse
    ) throws(SceneError) {
        let words = value.split(separator: " ").map(String.init)
        let power = words.prefix { $0 != "pf" }.joined(separator: " ")
        house.sun = try number(power, Self.watts, "2600 W")
        guard let place = words.firstIndex(of: "pf") else { return }
        guard place == words.count - 2, let factor = Self.factor(words[place + 1]) else {
            throw bad(value, "2600 W pf 0.99")
        }
        house.sunPowerFactor = factor
    }

    /// A power factor; below 0 for a capacitive load.
    private static func factor(_ text: String) -> Double? {
        guard let factor = Double(text), (0.05...1).contains(abs(factor)) else { return nil }
        return factor
    }

    private func load(_ name: String, _ value: String) throws(SceneError) -> SceneLoad {
        var words = value.split(separator: " ").map(String.init)[...]
        let amount = words.prefix(2).joined(separator: " ")
        let example = Self.loadExample
        guard !name.isEmpty, let power = SceneValue.number(amount, units: Self.watts) else {
            throw bad(value, example)
        }
        words = words.dropFirst(2)
        var load = SceneLoad(name: name, power: power)
        while let word = words.popFirst() {
            if word == "offpeak" {
                load.isOffPeakOnly = true
            } else {
                guard let argument = words.popFirst(), set(word, argument, in: &load) else {
                    throw bad(value, example)
                }
            }
        }
        return load
    }

    private func set(_ word: String, _ argument: String, in load: inout SceneLoad) -> Bool {
        switch word {
        case "swing":
            guard let share = SceneValue.share(argument) else { return false }
            load.swing = share
        case "pf":
            guard let factor = Self.factor(argument) else { return false }
            load.powerFactor = factor
        case "shape":
            guard let shape = LoadShape(rawValue: argument) else { return false }
            load.shape = shape
        default: return load.schedule.set(word, argument)
        }
        return true
    }

    private func bad(_ value: String, _ example: String) -> SceneError {
        SceneError(scene: scene, line: line, reason: .badValue, found: value, known: [example])
    }
}
