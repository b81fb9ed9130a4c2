/// Where the elements of a scan stand: each aligned to its own size, the timestamp last, the whole
/// a multiple of the largest (the kernel's industrialio-buffer).
public struct IIOFrameLayout: Hashable, Sendable {
    /// The channels, in the order of their index.
    public let channels: [IIOScanType]
    /// The timestamp, nanoseconds; nil where it is not captured.
    public let timestamp: IIOScanType?
    /// The bytes of a scan.
    public let byteCount: Int

    private let offsets: [Int]
    private let timestampOffset: Int

    /// Lays the elements out.
    public init(channels: [IIOScanType], timestamp: IIOScanType? = nil) {
        self.channels = channels
        self.timestamp = timestamp
        var offsets: [Int] = []
        var end = 0
        var largest = 1
        for element in channels + [timestamp].compactMap({ $0 }) {
            let size = element.byteCount
            end = Self.aligned(end, to: size)
            offsets.append(end)
            end += size
            largest = max(largest, size)
        }
        timestampOffset = timestamp == nil ? 0 : offsets.removeLast()
        self.offsets = offsets
        byteCount = Self.aligned(end, to: largest)
    }

    /// The number of one channel in a scan; nil where there is none.
    public func value(ofChannel channel: Int, in scan: Slice<UnsafeRawBufferPointer>) -> Int64? {
        guard channels.indices.contains(channel) else { return nil }
        return channels[channel].value(at: scan.dropFirst(offsets[channel]))
    }

    /// The instant of a scan, nanoseconds on the clock of the device; nil where it has none.
    public func time(of scan: Slice<UnsafeRawBufferPointer>) -> Int64? {
        timestamp?.value(at: scan.dropFirst(timestampOffset))
    }

    private static func aligned(_ offset: Int, to size: Int) -> Int {
        (offset + size - 1) / size * size
    }
}
