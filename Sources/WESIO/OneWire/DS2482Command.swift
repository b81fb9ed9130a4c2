/// The bytes of a DS2482-100 and -800 (onewire.md section 2.2).
enum DS2482Command {
    /// Resets the chip.
    static let deviceReset: [UInt8] = [0xF0]
    /// Resets the line.
    static let reset: [UInt8] = [0xB4]
    /// Reads a byte from the line, to the data register.
    static let readByte: [UInt8] = [0x96]
    /// Has the next reading be that of the data register.
    static let readData: [UInt8] = [0xE1, 0xE1]

    /// Writes or reads one bit.
    static func bit(_ bit: Bool) -> [UInt8] { [0x87, bit ? 0x80 : 0] }
    /// Writes a byte.
    static func write(_ byte: UInt8) -> [UInt8] { [0xA5, byte] }
    /// Reads two bits and writes one.
    static func triplet(_ wanted: Bool) -> [UInt8] { [0x78, wanted ? 0x80 : 0] }

    /// The active pull-up, and the strong one after the next byte; the high nibble is the complement.
    static func configure(power: Bool) -> [UInt8] {
        let settings = configuration(power: power)
        return [0xD2, ~settings << 4 | settings]
    }

    /// What the configuration register then reads.
    static func configuration(power: Bool) -> UInt8 { power ? 0x05 : 0x01 }

    /// Selects one of the eight lines of a -800.
    static func select(_ channel: Int) -> [UInt8] {
        let number = UInt8(truncatingIfNeeded: channel & 7)
        return [0xC3, (15 - number) << 4 | number]
    }

    /// What the channel register then reads.
    static func selected(_ channel: Int) -> UInt8 {
        [0xB8, 0xB1, 0xAA, 0xA3, 0x9C, 0x95, 0x8E, 0x87][channel & 7]
    }

    /// True for the status after ``deviceReset``: RST, and the level of the line.
    static func isMaster(_ status: UInt8) -> Bool { status & 0xF7 == 0x10 }

    /// True while the line is busy.
    static func isBusy(_ status: UInt8) -> Bool { status & 0x01 != 0 }

    /// True where the chip was reset, by a supply that fell, and lost its settings.
    static func wasReset(_ status: UInt8) -> Bool { status & 0x10 != 0 }

    /// What a reset of the line found.
    static func resetAnswer(_ status: UInt8) -> ResetAnswer {
        if status & 0x04 != 0 { return .short }
        return status & 0x02 != 0 ? .presence : ResetAnswer.none
    }

    /// The bit read last.
    static func bit(_ status: UInt8) -> Bool { status & 0x20 != 0 }

    /// What a triplet read and wrote.
    static func triplet(_ status: UInt8) -> Triplet {
        Triplet(
            bit: bit(status), complement: status & 0x40 != 0, direction: status & 0x80 != 0)
    }
}
