/// One frame as the reader hands it over: what was accepted, what was refused, how it ended.
public struct TeleinfoFrame: Hashable, Sendable, Codable {
    /// How a frame ended.
    public enum End: String, Sendable, Codable {
        /// STX to ETX.
        case complete
        /// EOT, a new STX or a loss of the line instead of ETX.
        case interrupted
        /// Good groups on a line without STX and ETX: a cooked serial port.
        case unframed
    }

    /// The accepted groups in the order of the line.
    public var groups: [TeleinfoGroup]
    /// The refused groups, at most ``rejectedLimit``; ``rejectedCounts`` counts them all.
    public var rejected: [RejectedGroup]
    /// How many groups were refused, by reason.
    public var rejectedCounts: [RejectionReason: Int]
    /// Groups or frames interrupted by EOT or a new STX.
    public var cut: Int
    /// How the frame ended.
    public var end: End
    /// The bytes as received, STX and ETX included, at most ``bytesLimit``.
    public var bytes: [UInt8]

    /// The refused groups that are kept with their bytes.
    public static let rejectedLimit = 8
    /// The bytes of a frame that are kept; the longest public frame has 1 442.
    public static let bytesLimit = 4_096

    /// Makes a frame.
    public init(
        groups: [TeleinfoGroup] = [], rejected: [RejectedGroup] = [],
        rejectedCounts: [RejectionReason: Int] = [:], cut: Int = 0, end: End = .complete,
        bytes: [UInt8] = []
    ) {
        self.groups = groups
        self.rejected = rejected
        self.rejectedCounts = rejectedCounts
        self.cut = cut
        self.end = end
        self.bytes = bytes
    }

    /// True for the short frame of a three-phase meter in overload (ADIR1–3 first).
    ///
    /// Enedis-NOI-CPT_54E, historique mode, short frames.
    public var isShort: Bool {
        groups.contains { $0.label.hasPrefix("ADIR") } && !groups.contains { $0.label == "OPTARIF" }
    }

    /// The refused groups of any reason.
    public var rejectedTotal: Int { rejectedCounts.values.reduce(0, &+) }
}
