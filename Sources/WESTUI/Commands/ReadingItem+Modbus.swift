import WESModel

extension ReadingItem {
    /// The readings of an RS485 meter; the phases of a meter that has several have their number.
    static func readings(of meter: ModbusMeter, at now: Instant) -> [ReadingItem] {
        guard let values = meter.values else { return [] }
        let health = values.health(at: now)
        return values.value.parts.map { part in
            let hasPhases = values.value.parts.contains {
                $0.quantity == part.quantity && $0.phase ?? 1 > 1
            }
            let phase = hasPhases ? part.phase.map { "_\($0)" } ?? "" : ""
            return ReadingItem(
                source: meter.source, label: label(of: part.quantity) + phase,
                value: .number(part.number), unit: unit(of: part.quantity), at: values.at,
                health: health)
        }.reduced()
    }

    private static func label(of quantity: ModbusQuantity) -> String {
        switch quantity {
        case .imported: "energy_imported"
        case .exported: "energy_exported"
        case .voltage, .current, .power, .powerFactor, .frequency: quantity.rawValue
        }
    }

    private static func unit(of quantity: ModbusQuantity) -> String {
        switch quantity {
        case .voltage: Voltage.symbol
        case .current: Current.symbol
        case .power: Power.symbol
        case .powerFactor: ""
        case .frequency: Frequency.symbol
        case .imported, .exported: Energy.symbol
        }
    }
}

extension [ReadingItem] {
    /// One item for each label: a meter may give the power of its one phase and that of all.
    fileprivate func reduced() -> [ReadingItem] {
        var seen: Set<String> = []
        return filter { seen.insert($0.label).inserted }
    }
}
