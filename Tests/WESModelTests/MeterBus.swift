@testable import WESModel

/// An RS485 bus whose meters answer second by second.
enum MeterBus {
    /// The registers of an SDM120, those that the rules look at.
    static let sdm120 = ModbusMap(
        model: "SDM120", function: .input,
        registers: [
            ModbusRegister(.voltage, phase: 1, address: 0, format: .float32),
            ModbusRegister(.current, phase: 1, address: 6, format: .float32),
            ModbusRegister(.power, phase: 1, address: 12, format: .float32),
            ModbusRegister(.frequency, address: 0x46, format: .float32),
            ModbusRegister(.imported, address: 0x48, format: .float32, scale: 1_000),
        ])

    /// A unit with meters of those names and nothing else.
    static func unit(_ names: String...) -> UnitDescription {
        var unit = UnitDescription()
        var bus = ModbusDescription(device: "rs485")
        for (offset, name) in names.enumerated() {
            bus.meters[name] = ModbusMeterDescription(address: offset + 1, map: sdm120)
        }
        unit.modbus = bus
        return unit
    }

    /// A turn of a healthy meter.
    static func values(
        watts: Double = 2_200, volts: Double = 236, imported: Double = 1_432_000
    ) -> ModbusValues {
        var values = ModbusValues()
        values.voltages = [1: Voltage(volts: volts)]
        values.currents = [1: Current(amperes: abs(watts) / 236)]
        values.powers = [1: Power(watts: watts)]
        values.power = Power(watts: watts)
        values.frequency = Frequency(hertz: 50)
        values.imported = Energy(wattHours: imported)
        return values
    }

    /// The same turn as it comes with the words of each value swapped.
    static func swapped(_ volts: Float = 236.12) -> ModbusValues {
        func turned(_ value: Float) -> Double {
            Double(Float(bitPattern: value.bitPattern << 16 | value.bitPattern >> 16))
        }
        var values = ModbusValues()
        values.voltages = [1: Voltage(volts: turned(volts))]
        values.currents = [1: Current(amperes: turned(9.3))]
        values.powers = [1: Power(watts: turned(2_200.4))]
        values.frequency = Frequency(hertz: turned(50.02))
        return values
    }
}

extension RuleHouse {
    mutating func meter(_ name: String = "a", _ fact: ModbusEvent) {
        apply(.modbus(.modbus(name), fact, at: now))
    }

    /// A meter that answers as it should.
    mutating func answer(_ name: String = "a", watts: Double = 2_200, imported: Double = 1_432_000)
    {
        meter(name, .values(MeterBus.values(watts: watts, imported: imported)))
    }
}
