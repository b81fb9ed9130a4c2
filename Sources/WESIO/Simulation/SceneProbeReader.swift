import WESModel

/// Reads the keys of `[onewire]` and `[probe.ROM]`.
struct SceneProbeReader {
    let place: ScenePlace

    private static let keys = ["fitted", "hand", "name", "swing", "temperature"]

    func readBus(_ key: String, _ value: String, into bus: inout SceneOneWire) throws(SceneError) {
        guard key == "period" else { throw place.error(.unknown, key, ["fitted", "period"]) }
        bus.period = try place.delay(value, in: .milliseconds(200)...Delay.seconds(3_600), "1s")
    }

    func readProbe(
        _ key: String, _ value: String, into probe: inout SceneProbe
    ) throws(SceneError) {
        switch key {
        case "name": probe.name = value
        case "temperature":
            guard let celsius = SceneValue.celsius(value) else { throw place.bad(value, "42.6 C") }
            probe.base = celsius
        case "swing":
            let words = value.split(separator: " ").map(String.init)
            guard let celsius = SceneValue.celsius(words.prefix(2).joined(separator: " ")),
                words.count == 4, words[2] == "every",
                let period = SceneValue.delay(words[3]), period >= .seconds(1)
            else { throw place.bad(value, "0.6 C every 8min") }
            probe.swing = celsius
            probe.swingPeriod = period
        case "hand":
            guard let hand = SceneSchedule(value.split(separator: " ").map(String.init)),
                hand.cycle != nil
            else { throw place.bad(value, "every 2min for 40s from 8s") }
            probe.hand = hand
        default: throw place.error(.unknown, key, Self.keys)
        }
    }
}
