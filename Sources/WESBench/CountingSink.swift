import WESIO
import WESModel

/// Counts what the decoder reports and keeps nothing.
struct CountingSink: TeleinfoSink {
    private(set) var groups = 0
    private(set) var refused = 0
    private(set) var frames = 0
    private(set) var valueBytes = 0

    mutating func frameStarted() {}
    mutating func accepted(_ group: TeleinfoGroupView) {
        groups &+= 1
        valueBytes &+= group.value.count
    }
    mutating func rejected(_ reason: RejectionReason, _ bytes: UnsafeRawBufferPointer) {
        refused &+= 1
    }
    mutating func cut() {}
    mutating func frameEnded(_ end: FrameEnd) { frames &+= 1 }
}
