import WESModel

/// Reads the keys of `[counters.N]` and `[contacts.N]`.
struct SceneLineReader {
    let place: ScenePlace

    private static let counterKeys = [
        "bounces", "closed", "coefficient", "declared", "draws", "fitted", "flow", "index", "kind",
        "measures",
        "name", "pulse",
    ]
    private static let contactKeys = [
        "active", "alarm", "bounces", "closed", "fitted", "follows", "name", "normally", "rest",
    ]
    private static let kinds = CounterKind.allCases.map(\.rawValue)
    /// Units of a flow, per second in litres or watt-hours.
    private static let flows: [String: Double] = [
        "L/min": 1 / 60.0, "L/h": 1 / 3_600.0, "m3/h": 1_000 / 3_600.0, "W": 1 / 3_600.0,
        "kW": 1_000 / 3_600.0,
    ]

    func readCounter(
        _ key: String, _ value: String, into counter: inout SceneCounter
    ) throws(SceneError) {
        switch key {
        case "name": counter.name = value
        case "kind":
            counter.kind = CounterKind(rawValue: try place.word(value, Self.kinds)) ?? .water
        case "pulse":
            guard let weight = PulseWeight(value) else { throw place.bad(value, "1 L", "1 Wh") }
            counter.weight = weight
        case "declared":
            guard let weight = PulseWeight(value) else { throw place.bad(value, "1 L", "1 Wh") }
            counter.declared = weight
        case "coefficient":
            guard let coefficient = GasCoefficient(value) else {
                throw place.bad(value, "11.2", "2026-11-01 11.2")
            }
            counter.coefficients = [coefficient]
        case "draws": counter.draws = try place.periods(value)
        case "measures":
            counter.load = value
            counter.flow = 0
        case "flow": try readFlow(value, into: &counter)
        case "closed":
            if let share = SceneValue.share(value), share > 0, share < 1 {
                counter.closed = .share(share)
            } else if let time = SceneValue.delay(value), time > .zero {
                counter.closed = .time(time)
            } else {
                throw place.bad(value, "38%", "60ms")
            }
        case "bounces": counter.bounces = try bounces(value)
        case "index":
            guard let index = Double(value), (0...1e12).contains(index) else {
                throw place.bad(value, "184302")
            }
            counter.index = Int64(index)
            counter.progress = index - index.rounded(.down)
        default: throw place.error(.unknown, key, Self.counterKeys)
        }
    }

    func readContact(
        _ key: String, _ value: String, into contact: inout SceneContact
    ) throws(SceneError) {
        switch key {
        case "name": contact.name = value
        case "closed":
            guard let schedule = SceneSchedule(value.split(separator: " ").map(String.init)) else {
                throw place.bad(value, "every 5min for 20s from 30s")
            }
            contact.closed = schedule
        case "active": contact.activeWord = value
        case "rest": contact.restWord = value
        case "alarm": contact.isAlarm = try place.flag(value)
        case "normally":
            contact.isClosedAtRest = try place.word(value, ["closed", "open"]) == "closed"
        case "follows":
            guard case .relay(let number) = SceneSection("[\(value)]") else {
                throw place.bad(value, "relays.1")
            }
            contact.follows = number
        case "bounces": contact.bounces = try bounces(value)
        default: throw place.error(.unknown, key, Self.contactKeys)
        }
    }

    private func readFlow(
        _ value: String, into counter: inout SceneCounter
    ) throws(SceneError) {
        let words = value.split(separator: " ").map(String.init)
        guard
            let flow = SceneValue.number(
                words.prefix(2).joined(separator: " "), units: Self.flows), words.count >= 2,
            let schedule = SceneSchedule(words.dropFirst(2))
        else { throw place.bad(value, "12 L/min every 2min for 40s from 5s") }
        counter.flow = flow
        counter.schedule = schedule
        counter.load = nil
    }

    private func bounces(_ value: String) throws(SceneError) -> Int {
        guard let count = Int(value), (0...20).contains(count) else { throw place.bad(value, "3") }
        return count
    }
}
