/// The numbers that the kernel writes into the files of a converter.
enum ConverterText {
    /// The longest text that is taken for a number.
    private static let longest = 32

    /// A number of a `_raw`, `_scale` or `_offset` file; nil for anything else.
    static func number(_ text: [UInt8]) -> Double? {
        let word = text.prefix { $0 != 0x0A && $0 != 0 }
        guard (1...longest).contains(word.count), word.allSatisfy(isOfNumber),
            let value = Double(String(decoding: word, as: UTF8.self)), value.isFinite
        else { return nil }
        return value
    }

    /// The most that a converter says, in counts, from the `_type` file of its channel.
    static func most(_ text: [UInt8]) -> Double? {
        guard text.count <= longest,
            let type = IIOScanType(String(decoding: text, as: UTF8.self)), type.bits <= 32
        else { return nil }
        let bits = type.isSigned ? type.bits - 1 : type.bits
        return Double((Int64(1) << Int64(bits)) - 1)
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
            || byte == 0x65
    }
}
