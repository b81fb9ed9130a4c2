/// Names the control characters of raw bytes, one line for each group.
enum RawFrameText {
    /// One line of a raw frame.
    struct Group {
        /// The bytes between LF and CR.
        var content: [UInt8]
        /// One text for each byte: the character, or the name of a control character.
        var tokens: [String]

        /// The bytes as text, broken between them; at least one line.
        func lines(width: Int) -> [String] {
            var lines: [String] = []
            var line = ""
            for token in tokens {
                if !line.isEmpty, line.count + token.count > max(width, 8) {
                    lines.append(line)
                    line = ""
                }
                line += token
            }
            return lines + [line]
        }
    }

    /// Splits at LF; STX and ETX get lines of their own.
    static func groups(of bytes: [UInt8]) -> [Group] {
        var groups: [Group] = []
        var line: [UInt8] = []
        func flush() {
            guard !line.isEmpty else { return }
            let content = line.filter { $0 != 0x0A && $0 != 0x0D }
            groups.append(Group(content: content, tokens: line.map(name)))
            line = []
        }
        for byte in bytes {
            if byte == 0x0A || byte == 0x03 || byte == 0x04 { flush() }
            line.append(byte)
            if byte == 0x0D || byte == 0x02 || byte == 0x03 || byte == 0x04 { flush() }
        }
        flush()
        return groups
    }

    private static let names: [UInt8: String] = [
        0x00: "<NUL>", 0x02: "<STX>", 0x03: "<ETX>", 0x04: "<EOT>", 0x09: "<HT>", 0x0A: "<LF>",
        0x0D: "<CR>", 0x7F: "<DEL>",
    ]

    private static func name(_ byte: UInt8) -> String {
        if (0x20...0x7E).contains(byte) {
            // A space of the frame stays visible as its symbol.
            return byte == 0x20 ? "·" : String(Character(Unicode.Scalar(byte)))
        }
        if let name = names[byte] { return name }
        let digits = String(byte, radix: 16, uppercase: true)
        return "<" + (digits.count < 2 ? "0" : "") + digits + ">"
    }
}
