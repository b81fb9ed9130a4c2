import WESModel

/// The nine bytes of a thermometer: DS18B20, DS1822, DS18S20 and their kin (onewire.md sections
/// 3.1 and 3.2).
struct Scratchpad: Hashable, Sendable {
    /// The family code of the thermometer, which tells the layout.
    let family: UInt8
    /// The bytes as read, any number of them.
    let bytes: [UInt8]

    /// The bytes of a scratchpad, check byte included.
    static let size = 9
    /// What the sensors can measure, °C.
    static let range = -55.0...125.0

    private static let halfDegrees: UInt8 = 0x10
    private static let powerOn: Int16 = 0x0550
    private static let underpowered: Int16 = 0x07FF
    /// Byte 6 of a genuine part before its first conversion; clones keep it for ever.
    private static let idle: UInt8 = 0x0C

    /// Makes a scratchpad of what was read.
    init(family: UInt8, bytes: [UInt8]) {
        self.family = family
        self.bytes = bytes
    }

    /// What the bytes say.
    ///
    /// 85,0 °C of a clone or of a DS18S20 cannot be told from its power-up value by its bytes: only
    /// the readings before it do.
    var result: ProbeResult {
        if let fault = Self.fault(of: bytes, size: Self.size) { return fault }
        return family == Self.halfDegrees ? ofHalfDegrees : ofSixteenths
    }

    /// The bits of the resolution, 9 to 12; nil where the bytes failed their check.
    var resolution: Int? {
        guard Self.fault(of: bytes, size: Self.size) == nil else { return nil }
        return family == Self.halfDegrees ? 9 : 9 + Int(bytes[4] >> 5 & 3)
    }

    /// How long a conversion takes at most.
    ///
    /// - Parameter resolution: The bits; nil, or a value of no sensor, takes the longest.
    static func conversionTime(family: UInt8, resolution: Int?) -> Delay {
        guard family != halfDegrees else { return .milliseconds(750) }
        return switch resolution {
        case 9: Delay(nanoseconds: 93_750_000)
        case 10: Delay(nanoseconds: 187_500_000)
        case 11: .milliseconds(375)
        default: .milliseconds(750)
        }
    }

    /// Why bytes that end in their own check byte cannot be used; nil where they can.
    static func fault(of bytes: [UInt8], size: Int) -> ProbeResult? {
        guard bytes.count == size, bytes.contains(where: { $0 != 0xFF }) else { return .empty }
        // All zeros have a right check byte; only a line held at 0 V reads so.
        guard bytes.contains(where: { $0 != 0 }) else { return .stuckLow }
        return CRC8.checksum(bytes) == 0 ? nil : .checksum
    }

    private var raw: Int16 { Int16(bitPattern: UInt16(bytes[1]) << 8 | UInt16(bytes[0])) }

    private var ofSixteenths: ProbeResult {
        // Out of the range of the sensor, so the bits say that it stopped short, on clones too.
        if raw == Self.underpowered { return .underpowered }
        if raw == Self.powerOn, bytes[6] == Self.idle { return .powerOn }
        // The bits under the resolution are undefined.
        let undefined: Int16 = 1 << Int16(12 - (resolution ?? 12)) - 1
        return Self.temperature(Double(raw & ~undefined) / 16)
    }

    /// Half degrees, refined by what the counter of the conversion had left.
    private var ofHalfDegrees: ProbeResult {
        let (remain, perDegree) = (Double(bytes[6]), Double(bytes[7]))
        // A true 85,0 °C has the same bytes as no conversion.
        if raw == 0x00AA, bytes[6] == Self.idle, bytes[7] == 0x10 { return .powerOn }
        guard perDegree > 0 else { return Self.temperature(Double(raw) / 2) }
        return Self.temperature(Double(raw >> 1) - 0.25 + (perDegree - remain) / perDegree)
    }

    private static func temperature(_ celsius: Double) -> ProbeResult {
        range.contains(celsius) ? .temperature(Temperature(celsius: celsius)) : .empty
    }
}
