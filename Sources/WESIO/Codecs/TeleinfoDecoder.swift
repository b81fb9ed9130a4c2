public import WESModel

/// Turns the bytes of a téléinfo line into groups and frame ends, in any chunking.
///
/// A group starts at LF and ends at CR; both restart it, so one lost byte never costs more than
/// its own group. Bytes outside a group are ignored but STX, ETX and EOT. Memory is fixed: a
/// group that does not fit in ``longestGroup`` is refused. Enedis-NOI-CPT_54E section 5.3.
public struct TeleinfoDecoder: Sendable {
    /// The separators that are taken.
    public enum Framing: Hashable, Sendable {
        /// One separator, once the mode is known.
        case separator(TeleinfoSeparator)
        /// Both, while the mode is searched or must not be assumed.
        case any
    }

    /// The longest group, in bytes between LF and CR; the longest known, PJOURF+1, has 109.
    public static let longestGroup = 255

    private var parser = GroupParser()
    private var carry = [UInt8](repeating: 0, count: Self.longestGroup + 1)
    private var carried = 0
    private var isInsideGroup = false
    private var isInsideFrame = false
    private var isFrameEmpty = false
    private var hasSeenReturn = false

    /// Makes a decoder that waits for the first LF.
    public init(framing: Framing) { accept(framing) }

    /// Takes only the separator of a mode from now on; what is under way goes on.
    public mutating func settle(on mode: TeleinfoMode) {
        accept(.separator(mode == .standard ? .tab : .space))
    }

    /// Takes these separators from now on; what is under way goes on.
    public mutating func accept(_ framing: Framing) {
        switch framing {
        case .any: parser.separator = nil
        case .separator(let separator): parser.separator = separator
        }
    }

    /// Decodes the next bytes of the line.
    public mutating func decode<Sink: TeleinfoSink>(
        _ bytes: UnsafeRawBufferPointer, into sink: inout Sink
    ) {
        var start = 0
        var index = 0
        let count = bytes.count
        while index < count {
            let byte = bytes[index]
            if byte > 0x0D || byte == 0x09 {
                index &+= 1
                continue
            }
            switch byte {
            case 0x0A:
                if isInsideGroup { endWithoutReturn(bytes, start, index, &sink) }
                isInsideGroup = true
                carried = 0
                start = index + 1
            case 0x0D:
                if isInsideGroup { endGroup(bytes, start, index, &sink) }
                hasSeenReturn = true
                isFrameEmpty = false
                isInsideGroup = false
                carried = 0
            case 0x02:
                isInsideFrame = true
                isFrameEmpty = true
                sink.frameStarted()
            case 0x03:
                isInsideFrame = false
                sink.frameEnded(.complete)
            case 0x04:
                if isInsideGroup || isInsideFrame { sink.cut() }
                isInsideGroup = false
                isInsideFrame = false
                carried = 0
                sink.frameEnded(.interrupted)
            default: break
            }
            index &+= 1
        }
        if isInsideGroup { hold(bytes, start, count) }
    }

    /// Ends the line: a group under way is cut.
    ///
    /// STX and LF alone are not: nothing of the frame had come.
    public mutating func finish<Sink: TeleinfoSink>(into sink: inout Sink) {
        if isInsideGroup, carried > 0 || !isFrameEmpty { sink.cut() }
        isInsideGroup = false
        isInsideFrame = false
        carried = 0
    }

    /// Keeps the start of a group whose end is in a later chunk.
    private mutating func hold(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) {
        let room = carry.count - carried
        let wanted = min(end - start, room)
        guard wanted > 0 else { return }
        carry.withUnsafeMutableBytes { target in
            target[carried..<carried + wanted].copyBytes(from: bytes[start..<start + wanted])
        }
        carried &+= wanted
    }

    private mutating func endGroup<Sink: TeleinfoSink>(
        _ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ sink: inout Sink
    ) {
        if carried == 0 {
            deliver(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), &sink)
            return
        }
        hold(bytes, start, end)
        let length = carried
        carry.withUnsafeBytes { held in
            deliver(UnsafeRawBufferPointer(rebasing: held[0..<length]), &sink)
        }
    }

    private func deliver<Sink: TeleinfoSink>(
        _ group: UnsafeRawBufferPointer, _ sink: inout Sink
    ) {
        guard group.count <= Self.longestGroup else {
            sink.rejected(
                .format, UnsafeRawBufferPointer(rebasing: group.prefix(Self.longestGroup)))
            return
        }
        switch parser.judge(group) {
        case .accepted(let number, let horodate, let value):
            sink.accepted(
                TeleinfoGroupView(
                    labelNumber: number,
                    horodate: UnsafeRawBufferPointer(rebasing: group[horodate]),
                    value: UnsafeRawBufferPointer(rebasing: group[value])))
        case .rejected(let reason): sink.rejected(reason, group)
        }
    }

    /// A group that the next LF ends: its CR was lost, or no CR ever comes.
    ///
    /// On a line that has CR it is refused. On a line without any, a good group shows that a
    /// terminal has translated the line.
    private mutating func endWithoutReturn<Sink: TeleinfoSink>(
        _ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ sink: inout Sink
    ) {
        hold(bytes, start, end)
        let length = min(carried, Self.longestGroup)
        carry.withUnsafeBytes { held in
            let group = UnsafeRawBufferPointer(rebasing: held[0..<length])
            if hasSeenReturn {
                if length >= Self.shortestGroup { sink.rejected(.format, group) }
            } else if case .accepted = parser.judge(group) {
                sink.cooked()
            }
        }
    }

    /// A label, two separators and a checksum.
    private static let shortestGroup = 4
}
