import WESModel

/// Turns what a DS2438 or a DS2436 sent into a reading.
enum ClimateDecoder {
    /// Reads two pages 0 of a DS2438: one after a conversion of VAD, one after one of VDD.
    ///
    /// A page that measured the other voltage than was asked for failed: the chip lost its
    /// setting between the selection and the conversion.
    static func ds2438(
        input: [UInt8], supply: [UInt8], laws: ProbeLaws
    ) -> (ClimateReading?, ProbeResult) {
        for bytes in [input, supply] {
            if let fault = Scratchpad.fault(of: bytes, size: DS2438Page.size) {
                return (nil, fault)
            }
        }
        guard let first = DS2438Page(input), let second = DS2438Page(supply),
            !first.isOfSupply, second.isOfSupply
        else { return (nil, .empty) }
        var reading = ClimateReading(
            temperature: second.temperature, supply: second.voltage, input: first.voltage)
        guard Scratchpad.range.contains(reading.temperature.celsius) else { return (nil, .empty) }
        reading.apply(laws, sense: second.sense)
        return (reading, .temperature(reading.temperature))
    }

    /// Reads registers 60h and 61h, 77h and 78h of a DS2436, each read twice.
    ///
    /// Registers have no check byte: two readings that differ are noise (onewire.md section 3.4).
    static func ds2436(
        temperature: ([UInt8], [UInt8]), voltage: ([UInt8], [UInt8])
    ) -> (ClimateReading?, ProbeResult) {
        let first = temperature.0 + voltage.0
        guard temperature.0.count == 2, voltage.0.count == 2,
            first.contains(where: { $0 != 0xFF })
        else { return (nil, .empty) }
        // A chip that answers has a supply, so its voltage is never 0.
        guard first.contains(where: { $0 != 0 }) else { return (nil, .stuckLow) }
        guard temperature.0 == temperature.1, voltage.0 == voltage.1 else {
            return (nil, .checksum)
        }
        let celsius = Double(word(temperature.0)) / 256
        guard Scratchpad.range.contains(celsius) else { return (nil, .empty) }
        let reading = ClimateReading(
            temperature: Temperature(celsius: celsius),
            supply: Voltage(volts: Double(word(voltage.0) & 0x03FF) / 100))
        return (reading, .temperature(reading.temperature))
    }

    private static func word(_ bytes: [UInt8]) -> Int16 {
        Int16(bitPattern: UInt16(bytes[1]) << 8 | UInt16(bytes[0]))
    }
}
