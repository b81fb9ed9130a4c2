import WESIO
import WESModel

/// Makes one line of JSON of each frame of a stream, for `wes decode`.
///
/// What stands outside STX and ETX is handed over as a frame with `"complete":false`. A frame
/// holds at most ``limit`` groups; more are handed over as further incomplete frames, so that
/// noise cannot make it grow.
struct FrameLines: TeleinfoStreamSink {
    var mode: TeleinfoMode?
    /// The lines that are ready.
    private(set) var ready: [UInt8] = []
    private var groups = JSONLine()
    private var refused = JSONLine()
    private var held = 0
    private var firstLabel = -1
    private var isInsideFrame = false
    private let time: @Sendable () -> CivilTime?

    private static let limit = 512

    /// Makes an empty writer; `time` gives the instant of a frame, nil for files.
    init(time: @escaping @Sendable () -> CivilTime?) { self.time = time }

    mutating func frameStarted() {
        emitHeld()
        isInsideFrame = true
    }

    mutating func accepted(_ group: TeleinfoGroupView) {
        // Without STX and ETX a frame starts where its first label comes back.
        if !isInsideFrame, group.labelNumber == firstLabel { emitHeld() }
        if firstLabel < 0 { firstLabel = group.labelNumber }
        let sent = group.group
        groups.openObject()
        groups.key("label")
        groups.string(sent.label)
        groups.key("value")
        groups.string(sent.value)
        groups.key("horodate")
        groups.string(orNull: sent.horodate)
        groups.closeObject()
        count()
    }

    mutating func rejected(_ reason: RejectionReason, _ bytes: UnsafeRawBufferPointer) {
        refused.openObject()
        refused.key("reason")
        refused.string(reason.rawValue)
        refused.key("bytes")
        refused.hex(bytes)
        refused.closeObject()
        count()
    }

    mutating func cut() {}

    mutating func frameEnded(_ end: FrameEnd) {
        if isInsideFrame {
            emit(isComplete: end == .complete)
        } else {
            emitHeld()
        }
        isInsideFrame = false
    }

    /// Hands over what no frame end has claimed.
    mutating func finish() {
        emitHeld()
        isInsideFrame = false
    }

    /// Hands over the lines that are ready.
    mutating func take() -> [UInt8] {
        defer { ready.removeAll(keepingCapacity: true) }
        return ready
    }

    private mutating func count() {
        held += 1
        guard held >= Self.limit else { return }
        emitHeld()
        isInsideFrame = false
    }

    private mutating func emitHeld() {
        if held > 0 { emit(isComplete: false) }
    }

    private mutating func emit(isComplete: Bool) {
        var line = JSONLine()
        line.openObject()
        line.key("t")
        line.string(orNull: time().map(RFC3339.text))
        line.key("mode")
        line.string(orNull: mode?.rawValue)
        line.key("complete")
        line.bool(isComplete)
        line.key("groups")
        line.openArray()
        line.items(of: groups)
        line.closeArray()
        line.key("rejected")
        line.openArray()
        line.items(of: refused)
        line.closeArray()
        line.closeObject()
        line.endLine()
        ready.append(contentsOf: line.bytes)
        groups.clear()
        refused.clear()
        held = 0
        firstLabel = -1
    }
}
