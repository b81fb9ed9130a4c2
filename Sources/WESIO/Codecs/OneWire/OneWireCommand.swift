/// The bytes that address a device and tell it what to do (onewire.md section 3).
///
/// No command that writes an EEPROM stands here: some clones bear it eight times.
enum OneWireCommand {
    /// Addresses all devices; never before a write, which each family understands its own way.
    static let skip: UInt8 = 0xCC
    /// Addresses the device whose ROM code follows.
    static let match: UInt8 = 0x55

    /// Converts the temperature of a thermometer or a DS2438.
    static let convertTemperature: UInt8 = 0x44
    /// Converts the temperature of a DS2436.
    static let convertTemperatureDS2436: UInt8 = 0xD2
    /// Converts the voltage of a DS2438 or a DS2436.
    static let convertVoltage: UInt8 = 0xB4
    /// Asks a thermometer for its supply: one bit follows, 0 where Data feeds it.
    static let powerSupply: UInt8 = 0xB4
    /// Reads a scratchpad; a DS2438 takes a page number.
    static let readScratchpad: UInt8 = 0xBE
    /// Writes a scratchpad of RAM; a DS2438 takes a page number.
    static let writeScratchpad: UInt8 = 0x4E
    /// Brings a page of a DS2438 into its scratchpad.
    static let recall: UInt8 = 0xB8
    /// Reads registers of a DS2436 from the address that follows.
    static let readRegisters: UInt8 = 0xB2

    /// Sets the RAM of a DS2438 as wanted: VAD (`false`) or VDD (`true`) is converted next.
    ///
    /// The current is measured too, and goes to no accumulator. The scratchpad is not copied: that
    /// would wear the EEPROM, and the conversion follows the scratchpad.
    static func select(supply: Bool) -> [UInt8] {
        let voltage = supply ? DS2438Page.supplyMeasured : 0
        return [writeScratchpad, 0x00, DS2438Page.currentMeasured | voltage]
    }
}
