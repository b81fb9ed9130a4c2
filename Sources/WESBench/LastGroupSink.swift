import WESIO
import WESModel

/// Keeps the groups accepted since the last question.
struct LastGroupSink: TeleinfoSink {
    private(set) var groups: [TeleinfoGroup] = []

    mutating func frameStarted() {}
    mutating func accepted(_ group: TeleinfoGroupView) { groups.append(group.group) }
    mutating func rejected(_ reason: RejectionReason, _ bytes: UnsafeRawBufferPointer) {}
    mutating func cut() {}
    mutating func frameEnded(_ end: FrameEnd) {}

    mutating func take() -> [TeleinfoGroup] {
        defer { groups.removeAll(keepingCapacity: true) }
        return groups
    }
}
