public import WESModel

/// Makes values of the registers of a meter.
public enum ModbusDecoder {
    /// The registers read, by their address as it goes over the wire.
    public typealias Registers = [Int: UInt16]

    /// What a register of a map holds; nil where it was not read, or says that it has no value.
    ///
    /// Without a value a meter sends NaN, or the largest number of a signed format (Carlo Gavazzi,
    /// Schneider).
    public static func value(
        of register: ModbusRegister, order: ModbusMap.WordOrder, in registers: Registers
    ) -> Double? {
        var words: [UInt16] = []
        for offset in 0..<register.format.count {
            guard let word = registers[register.address &+ offset] else { return nil }
            words.append(word)
        }
        if order == .low { words.reverse() }
        let bits = words.reduce(UInt64(0)) { $0 << 16 | UInt64($1) }
        guard let number = number(bits, register.format) else { return nil }
        let value = number * register.scale
        return value.isFinite ? value : nil
    }

    /// The values of one turn.
    public static func values(of map: ModbusMap, in registers: Registers) -> ModbusValues {
        var values = ModbusValues()
        for register in map.registers {
            guard let value = value(of: register, order: map.wordOrder, in: registers) else {
                continue
            }
            put(value, of: register, into: &values)
        }
        // A meter of one phase has its power once: as that of the phase or as that of the whole.
        if values.power == nil, values.powers.count == 1 { values.power = values.powers[1] }
        return values
    }

    private static func number(_ bits: UInt64, _ format: ModbusRegister.Format) -> Double? {
        switch format {
        case .uint16, .uint32, .uint64: return Double(bits)
        case .int16: return signed(Int16(truncatingIfNeeded: bits))
        case .int32: return signed(Int32(truncatingIfNeeded: bits))
        case .int64:
            let number = Int64(bitPattern: bits)
            return number == .min ? nil : signed(number)
        case .float32: return Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
        case .float64: return Double(bitPattern: bits)
        }
    }

    private static func signed<Number: FixedWidthInteger>(_ number: Number) -> Double? {
        number == .max ? nil : Double(number)
    }

    private static func put(
        _ value: Double, of register: ModbusRegister, into values: inout ModbusValues
    ) {
        switch (register.quantity, register.phase) {
        case (.voltage, let phase): values.voltages[phase ?? 1] = Voltage(volts: value)
        case (.current, let phase): values.currents[phase ?? 1] = Current(amperes: value)
        case (.power, let phase?): values.powers[phase] = Power(watts: value)
        case (.power, nil): values.power = Power(watts: value)
        case (.powerFactor, nil): values.powerFactor = value
        case (.powerFactor, _): break
        case (.frequency, _): values.frequency = Frequency(hertz: value)
        case (.imported, _): values.imported = Energy(wattHours: value)
        case (.exported, _): values.exported = Energy(wattHours: value)
        }
    }
}
