public import WESModel

extension ROMCode {
    /// The eight bytes as they travel: family, serial least significant byte first, check byte.
    public var wire: [UInt8] {
        var bytes = [family]
        for index in 0..<6 {
            bytes.append(UInt8(truncatingIfNeeded: serial >> (8 * UInt64(index))))
        }
        return bytes + [CRC8.checksum(bytes)]
    }

    /// The 64 bits as they travel, the first of them lowest.
    public var bits: UInt64 {
        wire.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Reads 64 bits as they travelled; nil where the check byte is wrong or the family is 00.
    ///
    /// All zeros have a right check byte and are no device (onewire.md section 1.2).
    public init?(bits: UInt64) {
        self.init(wire: (0..<8).map { UInt8(truncatingIfNeeded: bits >> (8 * UInt64($0))) })
    }

    /// Reads eight bytes as they travelled; nil where the check byte is wrong or the family is 00.
    public init?(wire: [UInt8]) {
        guard wire.count == 8, wire[0] != 0, CRC8.checksum(wire) == 0 else { return nil }
        let serial = wire[1..<7].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        self.init(family: wire[0], serial: serial)
    }
}
