import WESModel

/// Hands everything on to the sink of a stream and votes for the mode on the way.
struct TeleinfoVoter<Sink: TeleinfoStreamSink>: TeleinfoSink {
    var sink: Sink
    private(set) var vote = FamilyVote()
    /// Frames in a row from which no group was accepted and some were refused.
    private(set) var barrenFrames = 0
    private let given: TeleinfoMode?
    private var accepted = 0
    private var refused = 0

    init(sink: Sink, given: TeleinfoMode?) {
        self.sink = sink
        self.given = given
        self.sink.mode = given
    }

    mutating func startOver() {
        vote = FamilyVote()
        barrenFrames = 0
    }

    mutating func tellMode(_ mode: TeleinfoMode?) {
        if given == nil, let mode { sink.mode = mode }
    }

    mutating func frameStarted() {
        tellMode(vote.mode)
        sink.frameStarted()
    }

    mutating func accepted(_ group: TeleinfoGroupView) {
        if given == nil { vote.cast(number: group.labelNumber) }
        accepted &+= 1
        sink.accepted(group)
    }

    mutating func rejected(_ reason: RejectionReason, _ bytes: UnsafeRawBufferPointer) {
        refused &+= 1
        sink.rejected(reason, bytes)
    }

    mutating func cut() { sink.cut() }

    mutating func frameEnded(_ end: FrameEnd) {
        if accepted > 0 {
            barrenFrames = 0
        } else if refused > 0 {
            barrenFrames &+= 1
        }
        accepted = 0
        refused = 0
        tellMode(vote.mode ?? vote.leading)
        sink.frameEnded(end)
    }
}
