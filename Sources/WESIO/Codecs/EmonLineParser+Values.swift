import WESModel

extension EmonLineParser {
    /// Puts a field where its key says; answers false where it cannot be what the key says.
    func take(_ field: RPICTField?, as key: EmonKey, into line: inout EmonLine) -> Bool {
        if key == .other || key == .temperature || key == .message { return true }
        guard let field, isPossible(field, as: key) else { return false }
        let value = field.value
        func note(_ number: Int, _ change: (inout ClampValues) -> Void) {
            guard isReported(number) else { return }
            change(&line.report.clamps[number, default: ClampValues()])
        }
        switch key {
        case .mains: line.report.voltage = value.map { Voltage(volts: $0) }
        case .frequency: line.report.frequency = value.map { Frequency(hertz: $0) }
        case .power(let number):
            note(number) {
                $0.power = value.map { Power(watts: $0) }
                $0.isInvalid = $0.isInvalid || value == nil
            }
        case .current(let number):
            note(number) {
                $0.current = value.map { Current(amperes: $0) }
                $0.isInvalid = $0.isInvalid || value == nil
            }
        case .apparent(let number):
            note(number) { $0.apparent = value.map { ApparentPower(voltAmperes: $0) } }
        case .factor(let number):
            // A circuit without power has no factor: a board divides 0 by 0 there.
            note(number) { $0.powerFactor = value.map { min(max($0, -1), 1) } }
        case .energy(let number):
            if isReported(number) { line.energies[number] = value }
        case .voltage, .message, .temperature, .other: break
        }
        return true
    }

    private func isPossible(_ field: RPICTField, as key: EmonKey) -> Bool {
        guard let value = field.value else { return true }
        switch key {
        case .mains, .voltage: return BoardLimits.voltages.contains(value)
        case .frequency: return BoardLimits.frequencies.contains(value)
        case .power: return BoardLimits.powers.contains(value)
        case .energy: return BoardLimits.energies.contains(value)
        case .current: return BoardLimits.currents.contains(value)
        case .factor: return BoardLimits.factors.contains(value)
        case .apparent: return BoardLimits.apparents.contains(value)
        case .message, .temperature, .other: return true
        }
    }
}
