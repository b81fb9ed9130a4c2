import WESModel

/// Where the reader of a section stands: reads values, and names the line of those it refuses.
struct ScenePlace {
    let scene: String
    let line: Int

    static let watts = ["W": 1.0, "kW": 1_000]

    func error(
        _ reason: SceneError.Reason, _ found: String, _ known: [String] = []
    ) -> SceneError {
        SceneError(scene: scene, line: line, reason: reason, found: found, known: known)
    }

    func bad(_ value: String, _ examples: String...) -> SceneError {
        error(.badValue, value, examples)
    }

    /// The value when it is one of the known words.
    func word(_ value: String, _ known: [String]) throws(SceneError) -> String {
        guard known.contains(value) else { throw error(.badValue, value, known) }
        return value
    }

    func flag(_ value: String) throws(SceneError) -> Bool {
        try word(value, ["no", "yes"]) == "yes"
    }

    /// At most five periods of the day.
    func periods(_ value: String) throws(SceneError) -> [DayPeriod] {
        var periods: [DayPeriod] = []
        for part in value.split(separator: " ") {
            guard let period = SceneValue.period(part), periods.count < 5 else {
                throw bad(String(part), "22:00-06:00")
            }
            periods.append(period)
        }
        return periods
    }

    func delay(
        _ value: String, in range: ClosedRange<Delay>, _ example: String
    ) throws(SceneError) -> Delay {
        guard let delay = SceneValue.delay(value), range.contains(delay) else {
            throw bad(value, example)
        }
        return delay
    }

    func number(
        _ value: String, _ units: [String: Double], in range: ClosedRange<Double> = 0...1e9,
        _ example: String
    ) throws(SceneError) -> Double {
        guard let number = SceneValue.number(value, units: units), range.contains(number) else {
            throw bad(value, example)
        }
        return number
    }
}
