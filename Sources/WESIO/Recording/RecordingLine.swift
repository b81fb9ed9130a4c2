public import WESModel

/// One line of a recording: the bytes of a source and when they were read (system.md section 4).
public struct RecordingLine: Hashable, Sendable {
    /// Nanoseconds since the recording began.
    public var nanoseconds: Int64
    /// The source.
    public var source: SourceID
    /// The bytes.
    public var bytes: [UInt8]

    /// The version of the format, in the header line.
    public static let version = 1

    /// Makes a line.
    public init(nanoseconds: Int64, source: SourceID, bytes: [UInt8]) {
        self.nanoseconds = nanoseconds
        self.source = source
        self.bytes = bytes
    }

    /// The line as JSON, without its end.
    public var json: String {
        var hex = ""
        hex.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            if byte < 16 { hex.append("0") }
            hex += String(byte, radix: 16)
        }
        return "{\"t_ns\":\(nanoseconds),\"source\":\"\(source.rawValue)\",\"hex\":\"\(hex)\"}"
    }

    /// Reads a line that ``json`` wrote; nil for anything else, the header included.
    public init?(json: some StringProtocol) {
        guard let time = Self.field("\"t_ns\":", in: json, until: { $0 == "," || $0 == "}" }),
            let nanoseconds = Int64(time.filter { $0 != " " }), nanoseconds >= 0,
            let source = Self.field("\"source\":\"", in: json, until: { $0 == "\"" }),
            let hex = Self.field("\"hex\":\"", in: json, until: { $0 == "\"" }),
            let bytes = Self.bytes(of: hex)
        else { return nil }
        self.init(nanoseconds: nanoseconds, source: SourceID(rawValue: source), bytes: bytes)
    }

    private static func field(
        _ name: String, in text: some StringProtocol, until end: (Character) -> Bool
    ) -> String? {
        guard let start = text.firstRange(of: name)?.upperBound else { return nil }
        let rest = text[start...]
        guard let stop = rest.firstIndex(where: end) else { return nil }
        return String(rest[..<stop])
    }

    private static func bytes(of hex: String) -> [UInt8]? {
        let digits = Array(hex.utf8)
        guard digits.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = nibble(digits[index]), let low = nibble(digits[index + 1]) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func nibble(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x37
        case 0x61...0x66: digit - 0x57
        default: nil
        }
    }
}
