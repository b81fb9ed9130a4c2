import WESModel

/// Reads the keys of `[onewire]` and `[probe.ROM]`.
struct SceneProbeReader {
    let place: ScenePlace

    private static let busKeys = ["budget", "fitted", "more", "supply"]
    private static let keys = [
        "clone", "fitted", "hand", "humidity", "light", "name", "resolution", "swing",
        "temperature",
    ]
    private static let most = 90
    private static let currents = ["A": 1, "mA": 0.001]

    func readBus(_ key: String, _ value: String, into bus: inout SceneOneWire) throws(SceneError) {
        switch key {
        case "supply", "budget":
            guard let amperes = SceneValue.number(value, units: Self.currents),
                (0.001...1).contains(amperes)
            else { throw place.bad(value, "100 mA") }
            if key == "supply" { bus.supply = amperes } else { bus.budget = amperes }
        case "more":
            guard let count = Int(value), (0...Self.most).contains(count) else {
                throw place.bad(value, "25")
            }
            for number in 0..<count { bus.probes.append(Self.probe(number)) }
        default: throw place.error(.unknown, key, Self.busKeys)
        }
    }

    /// One of many probes that are named and well, each at its own temperature.
    private static func probe(_ number: Int) -> SceneProbe {
        // Serial numbers as a maker gives them: neighbours, so that the search branches late.
        let rom = ROMCode(family: 0x28, serial: 0x0316_B200_0000 &+ UInt64(number &* 0x2B))
        var probe = SceneProbe(rom: rom)
        probe.name = "Sonde \(number + 1)"
        probe.base = 18 + Double(number % 30) * 0.75
        probe.swing = 0.3
        probe.swingPeriod = .seconds(600 + Int64(number) * 20)
        return probe
    }

    func readProbe(
        _ key: String, _ value: String, into probe: inout SceneProbe
    ) throws(SceneError) {
        switch key {
        case "name": probe.name = value
        case "resolution":
            guard let bits = Int(value), (9...12).contains(bits) else {
                throw place.bad(value, "12")
            }
            probe.resolution = bits
        case "clone": probe.isClone = try place.flag(value)
        case "humidity":
            guard let share = SceneValue.share(value) else { throw place.bad(value, "45%") }
            probe.humidity = share * 100
        case "light":
            guard let lux = SceneValue.number(value, units: ["lx": 1]), lux <= 60_000 else {
                throw place.bad(value, "800 lx")
            }
            probe.light = lux
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
