import WESModel

/// A number as a person types it: a comma or a point, spaces between thousands, a unit behind.
struct TypedNumber: Hashable, Sendable {
    /// The number.
    let value: Double
    /// What stands behind it, without capitals; empty where nothing does.
    let unit: String

    /// Reads a text; nil for what is no number above zero, or from zero on.
    init?(_ text: String, fromZero: Bool = false) {
        var digits = ""
        var unit = ""
        for character in text where character != " " {
            switch character {
            case "0"..."9" where unit.isEmpty: digits.append(character)
            case "," where unit.isEmpty, "." where unit.isEmpty: digits.append(".")
            default: unit.append(character)
            }
        }
        guard digits.count <= 12, let value = Double(digits),
            value > 0 || fromZero && value == 0
        else { return nil }
        self.value = value
        self.unit = unit.lowercased()
    }

    /// The load of a step test: watts, kilowatts or amperes; nil for another unit.
    var load: StepLoad? {
        switch unit {
        case "", "w": .power(Power(watts: value))
        case "kw": .power(Power(watts: value * 1_000))
        case "a": .current(Current(amperes: value))
        default: nil
        }
    }

    /// The value of a calibration in the unit of its choice; nil for another unit.
    func value(for choice: CalibrationChoice) -> Double? {
        let own = choice == .load ? "w" : choice == .current ? "a" : "v"
        if unit.isEmpty || unit == own { return value }
        return unit == "k" + own ? value * 1_000 : nil
    }
}
