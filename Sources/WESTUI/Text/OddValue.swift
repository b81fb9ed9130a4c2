import WESModel

/// Puts a value that no meter can measure into words: `une tension de 0,0 V`.
enum OddValue {
    /// Numbers beyond this are called off the scale.
    private static let largest = 1e7

    static func text(
        _ evidence: FaultEvidence, _ texts: Catalogue, _ numbers: NumberFormat
    ) -> String? {
        guard let quantity = evidence.quantity else { return nil }
        let shown = evidence.number.flatMap { amount($0, quantity, numbers) }
        let phrase: Phrase =
            switch quantity {
            case .voltage: .oddVoltage
            case .current: .oddCurrent
            case .power: .oddPower
            case .powerFactor: .oddFactor
            case .frequency: .oddFrequency
            case .imported, .exported: .oddEnergy
            }
        return shown.map { texts(phrase, $0) } ?? texts(.oddNumber)
    }

    private static func amount(
        _ number: Double, _ quantity: ModbusQuantity, _ numbers: NumberFormat
    ) -> String? {
        guard number.isFinite, abs(number) < largest else { return nil }
        return switch quantity {
        case .voltage: numbers.decimal(number, places: 1) + " V"
        case .current: numbers.decimal(number, places: 2) + " A"
        case .power: numbers.decimal(number, places: 0) + " W"
        case .powerFactor: numbers.decimal(number, places: 2)
        case .frequency: numbers.decimal(number, places: 2) + " Hz"
        case .imported, .exported: numbers.decimal(number / 1_000, places: 2) + " kWh"
        }
    }
}
