import WESModel

/// Page 0 of a DS2438 with its check byte: nine bytes (onewire.md section 3.3).
struct DS2438Page: Hashable, Sendable {
    /// The bit of the status by which the current is measured, IAD.
    static let currentMeasured: UInt8 = 0x01
    /// The bit of the status by which VDD is measured and not VAD, AD.
    static let supplyMeasured: UInt8 = 0x08
    /// The bytes of a page, check byte included.
    static let size = 9

    private let bytes: [UInt8]

    /// Takes a page; nil where ``Scratchpad/fault(of:size:)`` tells why not.
    init?(_ bytes: [UInt8]) {
        guard Scratchpad.fault(of: bytes, size: Self.size) == nil else { return nil }
        self.bytes = bytes
    }

    /// True where the voltage is that of the supply, false where it is that of the input.
    var isOfSupply: Bool { bytes[0] & Self.supplyMeasured != 0 }

    /// The temperature of the chip, in steps of 0,031 25 °C.
    var temperature: Temperature {
        Temperature(celsius: Double(Self.word(bytes[1], bytes[2]) & ~7) / 256)
    }

    /// The voltage converted last, in steps of 10 mV.
    ///
    /// The register has ten bits; the others are no part of it.
    var voltage: Voltage {
        Voltage(volts: Double(Self.word(bytes[3], bytes[4]) & 0x03FF) / 100)
    }

    /// The current register: counts of 0,2441 mV on VSENS, signed.
    var currentCounts: Int { Int(Self.word(bytes[5], bytes[6])) }

    /// The voltage on VSENS, signed.
    var sense: Voltage { Voltage(volts: Double(currentCounts) * 0.000_244_1) }

    private static func word(_ low: UInt8, _ high: UInt8) -> Int16 {
        Int16(bitPattern: UInt16(high) << 8 | UInt16(low))
    }
}
