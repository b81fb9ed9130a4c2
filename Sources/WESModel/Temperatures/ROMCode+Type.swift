extension ROMCode {
    /// The name of the device by its family code; nil for an unknown family.
    public var type: String? {
        switch family {
        case 0x10: "DS18S20"
        case 0x1B: "DS2436"
        case 0x12: "DS2406"
        case 0x22: "DS1822"
        case 0x26: "DS2438"
        case 0x28: "DS18B20"
        case 0x29: "DS2408"
        case 0x3A: "DS2413"
        case 0x3B: "DS1825"
        case 0x42: "DS28EA00"
        default: nil
        }
    }

    /// True for the families that are read by converting and reading a scratchpad.
    public var isThermometer: Bool { [0x10, 0x22, 0x28, 0x3B, 0x42].contains(family) }

    /// True for the chips with a thermometer and an analog input or supply reading.
    public var isClimate: Bool { family == 0x26 || family == 0x1B }

    /// True for what stands in the list of probes.
    public var isProbe: Bool { isThermometer || isClimate }

    /// True for a board of eight relays.
    public var isRelayBoard: Bool { family == 0x29 }

    /// Reads family, dash and serial in hexadecimal of any case, as the kernel writes it.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 2, parts[1].count == 12,
            text.utf8.allSatisfy({ $0 == 0x2D || HexDigit.isValid($0) }),
            let family = UInt8(parts[0], radix: 16), let serial = UInt64(parts[1], radix: 16)
        else { return nil }
        self.init(family: family, serial: serial)
    }
}
