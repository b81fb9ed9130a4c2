import WESModel

/// Reads the keys of `[clock]`.
struct SceneClockReader {
    let place: ScenePlace

    private static let keys = ["battery", "fitted", "offset", "synchronised"]

    func read(_ key: String, _ value: String, into clock: inout SceneClock) throws(SceneError) {
        switch key {
        case "offset":
            guard let offset = SceneValue.signedDelay(value) else {
                throw place.bad(value, "0.2s")
            }
            clock.offset = offset
        case "battery":
            guard let battery = SceneClock.Battery(rawValue: value) else {
                throw place.bad(value, "ok")
            }
            clock.battery = battery
        case "synchronised": clock.isSynchronised = try place.flag(value)
        default: throw place.error(.unknown, key, Self.keys)
        }
    }
}
