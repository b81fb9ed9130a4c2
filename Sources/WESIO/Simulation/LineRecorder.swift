import WESModel

/// Turns changes of lines into the kernel's records, numbered as the kernel numbers them.
struct LineRecorder: Sendable {
    private var sequence: UInt32 = 0
    private var lineSequence: [Int: UInt32] = [:]

    /// The record of a change; `epoch` is when the scene began.
    mutating func record(_ edge: LineEdge, epoch: Instant) -> [UInt8] {
        sequence &+= 1
        let ofLine = (lineSequence[edge.offset] ?? 0) &+ 1
        lineSequence[edge.offset] = ofLine
        let at = epoch + edge.at
        return LineEventRecord(
            timestamp: UInt64(max(at.nanoseconds, 0)), edge: edge.isClosed ? .falling : .rising,
            offset: UInt32(edge.offset), sequence: sequence, lineSequence: ofLine
        ).bytes
    }
}
