import WESModel

/// Reads the keys of `[clamps]`, `[clamps.N]` and `[mains]`.
struct SceneClampReader {
    let place: ScenePlace

    private static let boardKeys = [
        "bits", "board", "burden", "burst", "columns", "current_unit", "fitted", "json",
        "period", "rate",
    ]
    private static let clampKeys = [
        "fitted", "gain", "lead", "measures", "mounting", "name", "phase", "rating", "role",
        "source",
    ]
    /// Turns of the secondary of an SCT-013-000: 100 A give 50 mA (measure.md section 1.3).
    private static let turns = 2_000.0
    private static let mainsKeys = ["column", "fitted", "gain"]
    private static let roles = CircuitRole.allCases.map(\.rawValue)

    func readBoard(
        _ key: String, _ value: String, into board: inout SceneClampBoard
    ) throws(SceneError) {
        switch key {
        case "period":
            board.period = try place.delay(
                value, in: .milliseconds(200)...Delay.seconds(3_600), "1s")
        case "board":
            let kinds = SceneClampBoard.Kind.allCases.map(\.rawValue)
            board.kind =
                SceneClampBoard.Kind(rawValue: try place.word(value, kinds)) ?? .rpict
        case "rate":
            board.samples.rateHertz = try place.number(
                value, ["Hz": 1], in: 1_000...20_000, "2560 Hz")
        case "bits":
            board.samples.bits =
                Int(try place.word(value, ["10", "12", "14", "16"])) ?? 12
        case "burst":
            board.burstPeriod = try place.delay(
                value, in: .seconds(2)...Delay.seconds(3_600), "60s")
        case "burden":
            let ohms = try place.number(value, ["ohm": 1], in: 5...200, "22 ohm")
            board.samples.amperesPerVolt = Self.turns / ohms
        case "json": board.isJSON = try place.flag(value)
        case "columns": board.columns = value.split(separator: " ").map(String.init)
        case "current_unit":
            board.isMilliampere = try place.word(value, ["A", "mA"]) == "mA"
        default: throw place.error(.unknown, key, Self.boardKeys)
        }
    }

    func readMains(
        _ key: String, _ value: String, into board: inout SceneClampBoard
    ) throws(SceneError) {
        switch key {
        case "column": board.mainsColumn = value
        case "gain": board.mainsGain = try gain(value)
        default: throw place.error(.unknown, key, Self.mainsKeys)
        }
    }

    private func gain(_ value: String) throws(SceneError) -> Double {
        guard value.hasSuffix("%"), let percent = Double(value.dropLast()),
            (1...1_000).contains(percent)
        else { throw place.bad(value, "100.5%") }
        return percent / 100
    }

    func readClamp(
        _ key: String, _ value: String, into clamp: inout SceneClamp
    ) throws(SceneError) {
        switch key {
        case "name": clamp.name = value
        case "role":
            clamp.role = CircuitRole(rawValue: try place.word(value, Self.roles)) ?? .load
        case "phase": clamp.phase = Int(try place.word(value, ["1", "2", "3"])) ?? 1
        case "rating": clamp.rating = try place.number(value, ["A": 1], in: 1...1_000, "100 A")
        case "measures":
            clamp.subjects =
                value == "none"
                ? [] : value.split(separator: " ").map { SceneMeter.Subject(String($0)) }
        case "source":
            guard value.hasPrefix("modbus:"), value.count > 7 else {
                throw place.bad(value, "modbus:chauffe_eau")
            }
            clamp.source = value
        case "mounting":
            clamp.isReversed = try place.word(value, ["reversed", "right"]) == "reversed"
        case "gain": clamp.gain = try gain(value)
        case "lead": clamp.lead = try place.number(value, ["deg": 1], in: -20...20, "2 deg")
        default: throw place.error(.unknown, key, Self.clampKeys)
        }
    }
}
