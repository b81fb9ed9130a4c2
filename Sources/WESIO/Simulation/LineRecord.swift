/// A change of a line as the kernel's GPIO character device reports it.
///
/// `struct gpio_v2_line_event` of linux/gpio.h: 48 bytes, little-endian.
struct LineRecord: Sendable, Hashable {
    /// When, on the monotonic clock, ns.
    var timestamp: UInt64
    /// True for a rising edge: the contact opened.
    var isRising: Bool
    /// The line on its chip.
    var offset: UInt32
    /// The number of the event among all the lines of the request.
    var sequence: UInt32
    /// The number of the event on its line.
    var lineSequence: UInt32

    /// The length of a record.
    static let length = 48

    /// The record as bytes.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.length)
        withUnsafeBytes(of: timestamp.littleEndian) { bytes.append(contentsOf: $0) }
        for field in [isRising ? 1 : 2, offset, sequence, lineSequence] as [UInt32] {
            withUnsafeBytes(of: field.littleEndian) { bytes.append(contentsOf: $0) }
        }
        return bytes + [UInt8](repeating: 0, count: Self.length - bytes.count)
    }
}
