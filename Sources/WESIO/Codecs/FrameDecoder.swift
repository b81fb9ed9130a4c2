/// Turns the scans of the kernel into frames of unsigned 16-bit little-endian counts.
///
/// The first channel stays first; a scan that is not complete waits for its rest. Where scans bear
/// the time, a jump of it is a gap, and the true rate is measured.
struct FrameDecoder: Sendable {
    /// The layout of a scan.
    let layout: IIOFrameLayout
    /// Scans that the clock of the device says are missing, since they were last taken.
    private(set) var missing = 0
    /// The rate that was measured last, frames a second; nil before, and without timestamps.
    private(set) var measuredRate: Double?

    private let bits: Int
    private let period: Double
    private var rest: [UInt8] = []
    private var last: Int64?
    private var first: Int64?
    private var steps = 0

    /// The time over which the rate is measured, ns.
    private static let span: Int64 = 10_000_000_000
    /// The periods between two scans above which some are missing: timers jitter by more than one.
    private static let jump = 2.5

    /// Makes a decoder for a layout, a resolution of 1 to 16 bits and a nominal rate.
    init(layout: IIOFrameLayout, bits: Int, rate: Double) {
        self.layout = layout
        self.bits = bits
        period = 1e9 / max(rate, 1)
    }

    /// Takes bytes in any chunking; answers the complete frames.
    mutating func decode(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        rest.append(contentsOf: bytes)
        let size = layout.byteCount
        let whole = rest.count / max(size, 1)
        guard size > 0, whole > 0 else { return [] }
        var frames: [UInt8] = []
        frames.reserveCapacity(whole * layout.channels.count * 2)
        let taken = rest
        taken.withUnsafeBytes { raw in
            for index in 0..<whole {
                let scan = raw[(index * size)..<((index + 1) * size)]
                // What comes before a gap and what comes after it make no window together.
                if let time = layout.time(of: scan), isBehindGap(time) { frames = [] }
                append(scan, to: &frames)
            }
        }
        rest.removeFirst(whole * size)
        return frames
    }

    /// The scans missing since the last call.
    mutating func takeMissing() -> Int {
        defer { missing = 0 }
        return missing
    }

    private func append(_ scan: Slice<UnsafeRawBufferPointer>, to frames: inout [UInt8]) {
        for (channel, type) in layout.channels.enumerated() {
            let value = layout.value(ofChannel: channel, in: scan) ?? 0
            let count = type.count(of: value, bits: bits)
            frames.append(UInt8(truncatingIfNeeded: count))
            frames.append(UInt8(truncatingIfNeeded: count >> 8))
        }
    }

    /// Follows the clock of the device; true where it jumped.
    private mutating func isBehindGap(_ time: Int64) -> Bool {
        defer { last = time }
        guard let last, let first else {
            self.first = time
            return false
        }
        let (step, overflow) = time.subtractingReportingOverflow(last)
        // A clock that was set tells nothing of the time between two scans.
        guard !overflow, step > 0, step < Self.span else {
            restartRate(at: time)
            return false
        }
        if Double(step) > Self.jump * period {
            missing &+= max(Int((Double(step) / period).rounded()) - 1, 1)
            restartRate(at: time)
            return true
        }
        steps += 1
        let (elapsed, isTooLong) = time.subtractingReportingOverflow(first)
        guard !isTooLong, elapsed >= Self.span else { return false }
        measuredRate = Double(steps) * 1e9 / Double(elapsed)
        restartRate(at: time)
        return false
    }

    private mutating func restartRate(at time: Int64) {
        first = time
        steps = 0
    }
}
