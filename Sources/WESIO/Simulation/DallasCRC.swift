/// The check byte of 1-Wire devices: x⁸ + x⁵ + x⁴ + 1, least significant bit first.
enum DallasCRC {
    /// The check byte of some bytes.
    static func of(_ bytes: [UInt8]) -> UInt8 {
        var check: UInt8 = 0
        for byte in bytes {
            check ^= byte
            for _ in 0..<8 { check = check & 1 == 1 ? check >> 1 ^ 0x8C : check >> 1 }
        }
        return check
    }
}
