/// The check byte of 1-Wire: x⁸ + x⁵ + x⁴ + 1, least significant bit first (onewire.md section 1).
enum CRC8 {
    /// The check byte of some bytes; 0 when their own check byte stands at their end.
    static func checksum(_ bytes: some Sequence<UInt8>) -> UInt8 {
        var crc: UInt8 = 0
        for byte in bytes {
            crc ^= byte
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0x8C : crc >> 1 }
        }
        return crc
    }
}
