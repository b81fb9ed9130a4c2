/// The 64-bit number of a 1-Wire device without its check byte: family and serial.
public struct ROMCode: Hashable, Sendable, Codable {
    /// The family code, 28 for a DS18B20.
    public var family: UInt8
    /// The 48-bit serial number.
    public var serial: UInt64

    /// Makes a code; bits of the serial above 48 are dropped.
    public init(family: UInt8, serial: UInt64) {
        self.family = family
        self.serial = serial & 0xFFFF_FFFF_FFFF
    }

    /// Family, dash, serial most significant byte first, capitals, as the kernel writes it.
    public var text: String {
        let high = String(family, radix: 16, uppercase: true)
        let low = String(serial, radix: 16, uppercase: true)
        return String(repeating: "0", count: 2 - high.count) + high + "-"
            + String(repeating: "0", count: 12 - low.count) + low
    }
}
