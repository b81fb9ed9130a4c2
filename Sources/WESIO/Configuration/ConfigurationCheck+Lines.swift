import WESModel

extension ConfigurationCheck {
    /// The longest word that the position of a contact has room for.
    private static let longestWord = 15

    /// What the tables of counters and contacts say.
    mutating func checkLines() {
        for (key, value) in leaves.sorted(by: { $0.key < $1.key }) {
            let path = key.split(separator: ".")
            guard path.count == 3 else { continue }
            if path[0] == "contacts", path[2] == "active" || path[2] == "rest",
                (value.text ?? "").count > Self.longestWord
            {
                note(key, .wrongValue(expected: "1…\(Self.longestWord) characters"))
            }
            guard path[0] == "counters" else { continue }
            if path[2] == "pulse" { checkWeight(key, value) }
            if path[2] == "kwh_per_m3" { checkCoefficients(key, value) }
        }
    }

    /// One coefficient for each day at most.
    private mutating func checkCoefficients(_ key: String, _ value: ConfigurationValue) {
        guard case .list(let list) = value else { return }
        let found = list.compactMap { $0.text.flatMap(GasCoefficient.init) }
        let days = Set(found.map(\.since))
        if found.count != list.count || days.count != found.count {
            note(key, .wrongValue(expected: "[\"11.2\"] | [\"2026-11-01 11.2\", \"…\"]"))
        }
    }

    /// A weight has the unit of what is counted.
    private mutating func checkWeight(_ key: String, _ value: ConfigurationValue) {
        let table = key.dropLast("pulse".count)
        guard let kind = leaves[table + "kind"]?.text.flatMap(CounterKind.init(rawValue:)),
            let weight = value.text.flatMap(PulseWeight.init), weight.unit != kind.unit
        else { return }
        note(
            key,
            .wrongValue(
                expected: kind.unit == .litre
                    ? "\"1 L\" | \"0.01 m3\"" : "\"1 Wh\" | \"1000/kWh\""))
    }
}
