/// The check word of 1-Wire: x¹⁶ + x¹⁵ + x² + 1, lowest bit first (onewire.md section 1.2).
enum CRC16 {
    /// What the register holds after data and their own check word.
    private static let residue: UInt16 = 0xB001

    /// The check word of some bytes, as the register holds it.
    static func checksum(_ bytes: some Sequence<UInt8>) -> UInt16 {
        var crc: UInt16 = 0
        for byte in bytes {
            crc ^= UInt16(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xA001 : crc >> 1 }
        }
        return crc
    }

    /// The two bytes that a device sends after some bytes: the complement, low byte first.
    static func wire(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        let crc = ~checksum(bytes)
        return [UInt8(truncatingIfNeeded: crc), UInt8(truncatingIfNeeded: crc >> 8)]
    }

    /// True where some bytes end in their own check word.
    static func isGood(_ bytes: some Sequence<UInt8>) -> Bool { checksum(bytes) == residue }
}
