/// The levels to drive on lines: `struct gpio_v2_line_values` of linux/gpio.h.
///
/// 16 bytes, little-endian: the levels, then which lines they are for. Bit N is the line of
/// offset N.
public struct LineValues: Hashable, Sendable {
    /// The bytes of one record.
    public static let size = 16
    /// The offsets that a record can hold.
    public static let offsets = 0..<64

    /// The levels: 1 drives the line, which closes its relay.
    public var bits: UInt64
    /// The lines that are driven; the others stay as they are.
    public var mask: UInt64

    /// Makes a record.
    public init(bits: UInt64 = 0, mask: UInt64 = 0) {
        self.bits = bits
        self.mask = mask
    }

    /// Reads a record; nil when there are fewer bytes than ``size``.
    public init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= Self.size else { return nil }
        bits = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
        mask = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    }

    /// Asks for a level on one line; an offset outside ``offsets`` changes nothing.
    public mutating func set(_ offset: Int, to isDriven: Bool) {
        guard Self.offsets.contains(offset) else { return }
        let bit = UInt64(1) << UInt64(offset)
        mask |= bit
        if isDriven { bits |= bit } else { bits &= ~bit }
    }

    /// The record as the kernel reads it.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.size)
        for word in [bits, mask] {
            withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
        }
        return bytes
    }
}
