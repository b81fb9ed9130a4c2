import WESModel

/// One value of a turn of an RS485 meter, as `wes modbus read` prints it.
struct ModbusItem {
    let quantity: ModbusQuantity
    /// The phase; nil for the whole of the meter.
    let phase: Int?
    let value: Double
    let unit: String

    /// The values that a meter has, in the order of a meter's own display.
    static func all(of values: ModbusValues) -> [ModbusItem] {
        func phases<Measure: Quantity>(
            _ quantity: ModbusQuantity, _ measures: [Int: Measure]
        ) -> [ModbusItem] {
            measures.sorted { $0.key < $1.key }.map {
                ModbusItem(
                    quantity: quantity, phase: $0.key, value: $0.value.magnitude,
                    unit: Measure.symbol)
            }
        }
        func whole<Measure: Quantity>(
            _ quantity: ModbusQuantity, _ measure: Measure?
        ) -> [ModbusItem] {
            measure.map {
                [
                    ModbusItem(
                        quantity: quantity, phase: nil, value: $0.magnitude, unit: Measure.symbol)
                ]
            } ?? []
        }
        let factor = values.powerFactor.map {
            [ModbusItem(quantity: .powerFactor, phase: nil, value: $0, unit: "")]
        }
        return phases(.voltage, values.voltages) + phases(.current, values.currents)
            + phases(.power, values.powers) + whole(.power, values.power) + (factor ?? [])
            + whole(.frequency, values.frequency) + whole(.imported, values.imported)
            + whole(.exported, values.exported)
    }

    /// The decimals that it is printed with.
    var places: Int {
        switch quantity {
        case .voltage, .power: 1
        case .current, .powerFactor: 3
        case .frequency: 2
        case .imported, .exported: 0
        }
    }
}
