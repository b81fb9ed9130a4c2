/// Writes one line of JSON into bytes: commas, escapes and nothing else.
///
/// Keys and structure are the caller's business; what is written is valid UTF-8 whatever the
/// strings hold.
struct JSONLine {
    /// What has been written.
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// Opens an object, as a value or at the top.
    mutating func openObject() { open(0x7B) }
    /// Closes an object.
    mutating func closeObject() { close(0x7D) }
    /// Opens an array.
    mutating func openArray() { open(0x5B) }
    /// Closes an array.
    mutating func closeArray() { close(0x5D) }

    /// Writes a key; its value comes next.
    mutating func key(_ name: String) {
        separate()
        quote(name.utf8)
        bytes.append(0x3A)
        needsComma = false
    }

    /// Writes a string.
    mutating func string(_ text: String) {
        separate()
        quote(text.utf8)
        needsComma = true
    }

    /// Writes a string, or null.
    mutating func string(orNull text: String?) {
        if let text { string(text) } else { null() }
    }

    /// Writes bytes as a string of hexadecimal digits.
    mutating func hex(_ raw: UnsafeRawBufferPointer) {
        separate()
        bytes.append(0x22)
        for byte in raw {
            bytes.append(Self.digit(byte >> 4))
            bytes.append(Self.digit(byte & 15))
        }
        bytes.append(0x22)
        needsComma = true
    }

    /// Writes a whole number.
    mutating func integer(_ number: Int) {
        separate()
        bytes.append(contentsOf: "\(number)".utf8)
        needsComma = true
    }

    /// Writes a number, or null.
    mutating func number(orNull value: Double?) {
        if let value { number(value) } else { null() }
    }

    /// Writes a number in its shortest exact form; one that is not finite becomes null.
    mutating func number(_ value: Double) {
        guard value.isFinite else { return null() }
        if let whole = Int(exactly: value), whole.magnitude < 1 << 53 { return integer(whole) }
        separate()
        bytes.append(contentsOf: "\(value)".utf8)
        needsComma = true
    }

    /// Writes true or false.
    mutating func bool(_ flag: Bool) {
        separate()
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        needsComma = true
    }

    /// Writes null.
    mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
        needsComma = true
    }

    /// Writes the items of another line as items of the array or object that is open.
    mutating func items(of other: JSONLine) {
        guard !other.bytes.isEmpty else { return }
        separate()
        bytes.append(contentsOf: other.bytes)
        needsComma = true
    }

    /// Ends the line.
    mutating func endLine() {
        bytes.append(0x0A)
        needsComma = false
    }

    /// Forgets what has been written and keeps the room.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    private mutating func open(_ byte: UInt8) {
        separate()
        bytes.append(byte)
        needsComma = false
    }

    private mutating func close(_ byte: UInt8) {
        bytes.append(byte)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
    }

    private mutating func quote(_ text: String.UTF8View) {
        bytes.append(0x22)
        for byte in text {
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0x00..<0x20, 0x7F:
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(Self.digit(byte >> 4))
                bytes.append(Self.digit(byte & 15))
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }

    private static func digit(_ nibble: UInt8) -> UInt8 {
        nibble < 10 ? 0x30 &+ nibble : 0x57 &+ nibble
    }
}
