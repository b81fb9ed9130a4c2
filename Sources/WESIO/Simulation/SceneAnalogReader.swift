import WESModel

/// Reads the keys of `[analog.N]`.
struct SceneAnalogReader {
    let place: ScenePlace

    private static let keys = [
        "closed", "divider", "fitted", "gain", "kind", "level", "measures", "name", "offset",
        "swing", "unit",
    ]

    func read(
        _ key: String, _ value: String, into input: inout SceneAnalog
    ) throws(SceneError) {
        switch key {
        case "name": input.name = value
        case "kind":
            input.kind =
                try place.word(value, ["contact", "voltage"]) == "contact"
                ? .contact : .voltage
        case "unit": input.unit = value
        case "divider": input.divider = try divider(value)
        case "gain":
            input.gain = try number(value)
            guard input.gain != 0 else { throw place.bad(value, "20", "-2.5") }
        case "offset": input.offset = try number(value)
        case "level": input.level = try number(value)
        case "swing": try readSwing(value, into: &input)
        case "measures":
            input.followsSun = try place.word(value, ["level", "sun"]) == "sun"
        case "closed":
            guard let schedule = SceneSchedule(value.split(separator: " ").map(String.init)) else {
                throw place.bad(value, "every 5min for 20s from 30s")
            }
            input.closed = schedule
        default: throw place.error(.unknown, key, Self.keys)
        }
    }

    private func divider(_ value: String) throws(SceneError) -> VoltageDivider {
        let ohms = value.split(separator: " ").map { Double($0) }
        guard ohms.count == 2, let upper = ohms[0], let lower = ohms[1],
            (0...1e8).contains(upper), (1...1e8).contains(lower)
        else { throw place.bad(value, "36000 10000") }
        return VoltageDivider(upper: upper, lower: lower)
    }

    private func number(_ value: String) throws(SceneError) -> Double {
        guard let number = Double(value), abs(number) <= 1e6 else {
            throw place.bad(value, "64", "-2.5")
        }
        return number
    }

    private func readSwing(
        _ value: String, into input: inout SceneAnalog
    ) throws(SceneError) {
        let words = value.split(separator: " ").map(String.init)
        guard words.count == 3, words[1] == "every", let swing = Double(words[0]),
            abs(swing) <= 1e6, let period = SceneValue.delay(words[2]), period > .zero
        else { throw place.bad(value, "1.5 every 20min") }
        input.swing = swing
        input.swingPeriod = period
    }
}
