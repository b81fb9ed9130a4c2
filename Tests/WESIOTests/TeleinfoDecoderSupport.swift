import WESModel

@testable import WESIO

/// Everything a decoder reported, in order.
struct EventSink: TeleinfoStreamSink {
    enum Event: Equatable {
        case start
        case group(TeleinfoGroup)
        case refused(RejectionReason, [UInt8])
        case cut
        case end(FrameEnd)
    }

    var mode: TeleinfoMode?
    private(set) var events: [Event] = []

    mutating func frameStarted() { events.append(.start) }
    mutating func accepted(_ group: TeleinfoGroupView) { events.append(.group(group.group)) }
    mutating func rejected(_ reason: RejectionReason, _ bytes: UnsafeRawBufferPointer) {
        events.append(.refused(reason, Array(bytes)))
    }
    mutating func cut() { events.append(.cut) }
    mutating func frameEnded(_ end: FrameEnd) { events.append(.end(end)) }

    /// The accepted groups.
    var groups: [TeleinfoGroup] {
        events.compactMap { if case .group(let group) = $0 { group } else { nil } }
    }

    /// Why groups were refused.
    var reasons: [RejectionReason] {
        events.compactMap { if case .refused(let reason, _) = $0 { reason } else { nil } }
    }
}

/// What a decoder makes of bytes cut into chunks of the given lengths, the last one repeated.
func decoded(_ bytes: [UInt8], chunks: [Int] = [], mode: TeleinfoMode? = nil) -> EventSink {
    var decoder = TeleinfoDecoder(framing: .any)
    if let mode { decoder.settle(on: mode) }
    var sink = EventSink()
    var start = 0
    var turn = 0
    bytes.withUnsafeBytes { whole in
        while start < whole.count {
            let size = chunks.isEmpty ? whole.count : chunks[min(turn, chunks.count - 1)]
            let end = min(whole.count, start + max(size, 1))
            decoder.decode(UnsafeRawBufferPointer(rebasing: whole[start..<end]), into: &sink)
            start = end
            turn += 1
        }
    }
    decoder.finish(into: &sink)
    return sink
}
