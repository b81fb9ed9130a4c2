import WESModel

/// Gathers what the decoder reports into frames.
///
/// At most ``groupsLimit`` groups and ``TeleinfoFrame/bytesLimit`` bytes are kept per frame, so
/// that noise cannot make it grow.
struct FrameCollector: TeleinfoSink, Sendable {
    /// The frames that have ended and wait to be taken.
    private(set) var ended: [TeleinfoFrame] = []
    /// The frame under way.
    private var open = TeleinfoFrame(end: .interrupted)
    /// True between STX and the end of a frame.
    private(set) var isInsideFrame = false
    /// Groups accepted by the decoder since the start.
    private(set) var accepted = 0
    /// Good groups of a line that a terminal translates, since the start.
    private(set) var cookedGroups = 0
    /// Votes for the kind of line, from the labels met.
    private(set) var vote = FamilyVote()

    private static let groupsLimit = 200
    private static let endedLimit = 64

    /// True when something is held that no frame end will claim.
    var hasUnframedGroups: Bool { !isInsideFrame && !open.groups.isEmpty }

    mutating func frameStarted() {
        if isInsideFrame || !open.groups.isEmpty || open.rejectedTotal > 0 {
            close(isInsideFrame ? .interrupted : .unframed)
        }
        isInsideFrame = true
    }

    mutating func accepted(_ group: TeleinfoGroupView) {
        accepted &+= 1
        let value = group.group
        vote.cast(label: value.label)
        if open.groups.count < Self.groupsLimit { open.groups.append(value) }
    }

    mutating func rejected(_ reason: RejectionReason, _ bytes: UnsafeRawBufferPointer) {
        open.rejectedCounts[reason, default: 0] &+= 1
        if open.rejected.count < TeleinfoFrame.rejectedLimit {
            open.rejected.append(RejectedGroup(reason: reason, bytes: Array(bytes)))
        }
    }

    mutating func cooked() { cookedGroups &+= 1 }

    mutating func cut() { open.cut &+= 1 }

    mutating func frameEnded(_ end: FrameEnd) {
        // A reader that joins in the middle of a frame has not seen a whole one.
        let whole: TeleinfoFrame.End = isInsideFrame ? .complete : .unframed
        close(end == .complete ? whole : .interrupted)
        isInsideFrame = false
    }

    /// Ends what is held on a line that sends no frame ends.
    mutating func closeUnframed() {
        guard !isInsideFrame, !open.groups.isEmpty || open.rejectedTotal > 0 else { return }
        close(.unframed)
    }

    /// Drops what was refused while the mode was searched: it says nothing of the line.
    mutating func forgetRejected() {
        open.rejected = []
        open.rejectedCounts = [:]
        open.cut = 0
        for index in ended.indices {
            ended[index].rejected = []
            ended[index].rejectedCounts = [:]
            ended[index].cut = 0
        }
    }

    /// Keeps bytes for the raw view of the frame under way.
    mutating func keep(_ bytes: UnsafeRawBufferPointer) {
        let room = TeleinfoFrame.bytesLimit - open.bytes.count
        if room > 0 { open.bytes.append(contentsOf: bytes.prefix(room)) }
    }

    /// Hands over the frames that have ended.
    mutating func takeEnded() -> [TeleinfoFrame] {
        defer { ended.removeAll(keepingCapacity: true) }
        return ended
    }

    private mutating func close(_ end: TeleinfoFrame.End) {
        open.end = end
        if ended.count < Self.endedLimit { ended.append(open) }
        open = TeleinfoFrame(end: .interrupted)
    }
}
