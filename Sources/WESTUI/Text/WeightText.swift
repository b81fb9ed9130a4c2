import WESModel

/// The weight of a pulse as it is printed on a meter: `10 L/imp`, `1 kWh/imp`.
enum WeightText {
    /// The words.
    static func text(_ weight: PulseWeight, _ numbers: NumberFormat) -> String {
        let isLarge = weight.amount >= 1_000
        let amount = numbers.trimmed(isLarge ? weight.amount / 1_000 : weight.amount, places: 3)
        switch weight.unit {
        case .litre: return amount + (isLarge ? " m³/imp" : " L/imp")
        case .wattHour: return amount + (isLarge ? " kWh/imp" : " Wh/imp")
        }
    }
}
