/// Cuts a stream of unsigned 16-bit little-endian counts into frames, in any chunking.
///
/// Interleaved channels without a header: the layout of `.u16` files and of raw pipes. A count
/// above the resolution is no measurement of this converter and is counted.
public struct SampleDecoder: Sendable {
    /// The channels of a frame.
    public let channels: Int
    /// Frames that held a count above the resolution, and were left out.
    public private(set) var rejected = 0

    private let highest: UInt32
    private var frame: [UInt32]
    private var filled = 0
    private var low: UInt8?
    private var isSkipping = false

    /// Makes a decoder at the start of a frame.
    public init(channels: Int, bits: Int) {
        self.channels = max(channels, 1)
        highest = UInt32((UInt64(1) << UInt64(min(max(bits, 1), 32))) - 1)
        frame = Array(repeating: 0, count: max(channels, 1))
    }

    /// Forgets a frame that is not complete: the next byte begins one.
    public mutating func restart() {
        filled = 0
        low = nil
    }

    /// Leaves out the next byte: frames are cut elsewhere from now on.
    public mutating func skipByte() { isSkipping = true }

    /// Takes bytes and gives each complete frame to `body`.
    public mutating func decode(
        _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeBufferPointer<UInt32>) -> Void
    ) {
        for byte in bytes {
            if isSkipping {
                isSkipping = false
                continue
            }
            guard let first = low else {
                low = byte
                continue
            }
            low = nil
            frame[filled] = UInt32(first) | UInt32(byte) << 8
            filled += 1
            guard filled == channels else { continue }
            filled = 0
            if frame.contains(where: { $0 > highest }) {
                rejected &+= 1
            } else {
                frame.withUnsafeBufferPointer { body($0) }
            }
        }
    }
}
