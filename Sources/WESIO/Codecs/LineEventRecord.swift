/// One edge of a line as the kernel records it: `struct gpio_v2_line_event` of linux/gpio.h.
///
/// 48 bytes, little-endian: time, edge, offset, two sequence numbers, 24 bytes of padding.
public struct LineEventRecord: Hashable, Sendable {
    /// The way the level of a line went.
    public enum Edge: UInt32, Sendable {
        /// To high: a contact to ground opened.
        case rising = 1
        /// To low: a contact to ground closed.
        case falling = 2
    }

    /// The bytes of one record.
    public static let size = 48

    /// Nanoseconds on the kernel's monotonic clock.
    public var timestamp: UInt64
    /// The edge; nil where the record holds another number.
    public var edge: Edge?
    /// The line, counted from 0 on its chip.
    public var offset: UInt32
    /// The number of the record among those of all lines of the request, from 1.
    public var sequence: UInt32
    /// The number of the record among those of its line, from 1.
    public var lineSequence: UInt32

    /// Makes a record.
    public init(
        timestamp: UInt64, edge: Edge?, offset: UInt32, sequence: UInt32, lineSequence: UInt32
    ) {
        self.timestamp = timestamp
        self.edge = edge
        self.offset = offset
        self.sequence = sequence
        self.lineSequence = lineSequence
    }

    /// Reads a record; nil when there are fewer bytes than ``size``.
    public init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= Self.size else { return nil }
        func word(at offset: Int) -> UInt32 {
            UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        }
        timestamp = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
        edge = Edge(rawValue: word(at: 8))
        offset = word(at: 12)
        sequence = word(at: 16)
        lineSequence = word(at: 20)
    }

    /// Gives another number to the line of a record in place.
    static func renumber(
        _ records: UnsafeMutableRawBufferPointer, at start: Int, as offset: UInt32
    ) {
        guard start >= 0, records.count - start >= size else { return }
        records.storeBytes(of: offset.littleEndian, toByteOffset: start + 12, as: UInt32.self)
    }

    /// The record as the kernel writes it.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.size)
        withUnsafeBytes(of: timestamp.littleEndian) { bytes.append(contentsOf: $0) }
        for word in [edge?.rawValue ?? 0, offset, sequence, lineSequence] {
            withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
        }
        bytes.append(contentsOf: repeatElement(0, count: Self.size - bytes.count))
        return bytes
    }
}
