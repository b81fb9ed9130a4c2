/// Whether what a meter answered can be a measure at all.
enum ModbusPlausibility {
    /// A number that is none, or that no meter sends: what swapped words mostly are.
    private static let smallest = 1e-9
    /// The voltage of a phase, with the dips and swells that a meter lives through.
    private static let voltage = 100.0...300.0
    /// A phase that is not connected.
    private static let absentVoltage = 0.0...5.0
    /// What a healthy mains has.
    private static let usualVoltage = 180.0...260.0

    /// The first value of a turn that no meter can measure; a voltage that the map has and the
    /// turn has not was no number.
    static func odd(in values: ModbusValues, _ map: ModbusMap?) -> ModbusValues.Part? {
        let parts = values.parts
        let isVoltageRead = map?.registers.contains { $0.quantity == .voltage } == true
        if isVoltageRead, values.voltages.isEmpty {
            return ModbusValues.Part(quantity: .voltage, phase: nil, number: .nan)
        }
        let hasVoltage = values.voltages.values.contains { voltage.contains($0.volts) }
        return parts.first { part in
            if part.quantity == .voltage, hasVoltage, absentVoltage.contains(part.number) {
                return false
            }
            return !isPossible(part.number, part.quantity)
        }
    }

    /// The first voltage that is possible, and that no healthy mains has.
    static func unusual(in values: ModbusValues) -> ModbusValues.Part? {
        values.parts.first {
            $0.quantity == .voltage && $0.number > absentVoltage.upperBound
                && !usualVoltage.contains($0.number)
        }
    }

    /// True for a number that a meter may have measured.
    static func isPossible(_ number: Double, _ quantity: ModbusQuantity) -> Bool {
        guard number.isFinite, number == 0 || abs(number) >= smallest else { return false }
        switch quantity {
        case .voltage: return voltage.contains(number)
        case .current: return abs(number) <= 10_000
        case .power: return abs(number) <= 10_000_000
        case .powerFactor: return abs(number) <= 1.01
        case .frequency: return number == 0 || (40.0...70.0).contains(number)
        case .imported, .exported: return (0...1e12).contains(number)
        }
    }

    /// What explains an odd value: its words swapped are plausible, else the model is another.
    static func cause(
        of part: ModbusValues.Part, in values: ModbusValues, _ map: ModbusMap?
    ) -> ModbusOddity.Cause {
        guard let map else { return .model }
        let wide = values.parts.filter { register(of: $0, in: map)?.format.count ?? 1 > 1 }
        let numbers = wide.compactMap { part -> Bool? in
            guard let register = register(of: part, in: map), part.number.isFinite,
                let swapped = register.swapped(part.number)
            else { return nil }
            return part.quantity == .voltage
                ? usualVoltage.contains(swapped) : isPossible(swapped, part.quantity)
        }
        return !numbers.isEmpty && numbers.allSatisfy { $0 } ? .wordOrder : .model
    }

    private static func register(
        of part: ModbusValues.Part, in map: ModbusMap
    ) -> ModbusRegister? {
        map.registers.first { $0.quantity == part.quantity && $0.phase == part.phase }
    }
}
