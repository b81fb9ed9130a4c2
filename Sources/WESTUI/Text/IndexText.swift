import WESModel

/// An index as the meter shows it: pulses in its own unit, with the decimals that one pulse moves.
struct IndexText {
    let weight: PulseWeight?
    let numbers: NumberFormat

    init(weight: PulseWeight?, numbers: NumberFormat) {
        self.weight = weight
        self.numbers = numbers
    }

    /// The index of a counter of a unit.
    init(of source: SourceID, in snapshot: Snapshot, _ numbers: NumberFormat) {
        weight = snapshot.weight(of: source)
        self.numbers = numbers
    }

    /// `184,302 m³`; pulses where the weight is not known.
    func text(_ pulses: Int64) -> String { number(pulses) + " " + unit }

    /// The number alone.
    func number(_ pulses: Int64) -> String {
        numbers.decimal(Double(pulses) * (weight?.amount ?? 1_000) / 1_000, places: places)
    }

    /// The unit alone.
    var unit: String {
        switch weight?.unit {
        case .litre: "m³"
        case .wattHour: "kWh"
        case nil: "imp"
        }
    }

    /// The pulses of an index as it is typed, in ``unit`` or with another unit behind it; nil for
    /// what no meter shows.
    func pulses(_ typed: String) -> Int64? {
        guard let typed = TypedNumber(typed, fromZero: true),
            let factor = Self.factors[unit]?[typed.unit]
        else { return nil }
        let pulses = (typed.value * factor / (weight?.amount ?? 1)).rounded()
        guard pulses >= 0, pulses < 1e15 else { return nil }
        return Int64(pulses)
    }

    /// What a unit typed behind a number is in the unit of a weight.
    private static let factors: [String: [String: Double]] = [
        "m³": ["": 1_000, "m³": 1_000, "m3": 1_000, "l": 1],
        "kWh": ["": 1_000, "kwh": 1_000, "wh": 1, "mwh": 1_000_000],
        "imp": ["": 1, "imp": 1],
    ]

    /// The decimals that one pulse can move, 0 to 6; three of a kilowatt-hour.
    private var places: Int {
        guard let weight else { return 0 }
        if weight.unit == .wattHour { return 3 }
        var places = 0
        var step = 1_000.0
        while places < 6, step > weight.amount * 1.000_001 {
            places += 1
            step /= 10
        }
        return places
    }
}
