/// Builds frames byte by byte, as a meter sends them: generated, never recorded.
struct FrameBuilder {
    /// The bytes so far.
    private(set) var bytes: [UInt8] = []

    /// STX.
    mutating func start() { bytes.append(0x02) }
    /// ETX.
    mutating func end() { bytes.append(0x03) }
    /// Any bytes.
    mutating func raw(_ more: [UInt8]) { bytes.append(contentsOf: more) }

    /// A group of the families with SP: the last separator is outside the sum.
    mutating func spaced(_ label: String, _ value: String) {
        let body = Array("\(label) \(value)".utf8)
        bytes.append(0x0A)
        bytes.append(contentsOf: body)
        bytes.append(0x20)
        bytes.append(Self.checksum(body))
        bytes.append(0x0D)
    }

    /// A group of the standard mode: the last separator is inside the sum.
    mutating func tabbed(_ label: String, _ fields: String...) {
        var body = Array(label.utf8)
        body.append(0x09)
        for field in fields {
            body.append(contentsOf: field.utf8)
            body.append(0x09)
        }
        bytes.append(0x0A)
        bytes.append(contentsOf: body)
        bytes.append(Self.checksum(body))
        bytes.append(0x0D)
    }

    /// The 6-bit sum moved into the printable characters.
    static func checksum(_ body: [UInt8]) -> UInt8 {
        let sum = body.reduce(UInt32(0)) { $0 &+ UInt32($1) }
        return UInt8(truncatingIfNeeded: sum & 0x3F) + 0x20
    }

    /// A number with leading zeros.
    static func digits(_ number: Int, _ width: Int) -> String {
        let text = "\(number)"
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}
