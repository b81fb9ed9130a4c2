/// What arrived on one input since it was opened.
public struct TeleinfoCounts: Hashable, Sendable, Codable {
    /// Complete frames, STX to ETX.
    public var frames = 0
    /// Frames that did not end with ETX, or from which no group was accepted.
    public var framesRejected = 0
    /// Short frames of a three-phase meter in overload.
    public var shortFrames = 0
    /// Accepted groups.
    public var groups = 0
    /// Refused groups by reason.
    public var rejected: [RejectionReason: Int] = [:]
    /// Groups or frames interrupted by EOT or a new STX.
    public var cut = 0

    /// Makes counts of nothing.
    public init() {}

    /// Refused groups of any reason.
    public var rejectedTotal: Int { rejected.values.reduce(0, &+) }

    /// Adds one frame.
    public mutating func add(_ frame: TeleinfoFrame) {
        switch frame.end {
        case .complete where !frame.groups.isEmpty: frames &+= 1
        case .unframed: break
        default: framesRejected &+= 1
        }
        if frame.isShort { shortFrames &+= 1 }
        groups &+= frame.groups.count
        cut &+= frame.cut
        for (reason, count) in frame.rejectedCounts { rejected[reason, default: 0] &+= count }
    }
}
