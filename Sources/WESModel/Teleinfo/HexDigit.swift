/// Hexadecimal digits as meters send them.
enum HexDigit {
    /// True for 0–9, A–F and a–f.
    static func isValid(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
    }
}
