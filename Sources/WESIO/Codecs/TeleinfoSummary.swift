public import WESModel

/// Counts what a stream held, for `wes decode --summary`.
public struct TeleinfoSummary: TeleinfoStreamSink, Sendable {
    /// The mode given, or found last.
    public var mode: TeleinfoMode?
    /// Complete frames, STX to ETX.
    public private(set) var frames = 0
    /// Accepted groups.
    public private(set) var groups = 0
    /// Refused groups by reason.
    public private(set) var rejectedBy: [RejectionReason: Int] = [:]
    /// Groups or frames interrupted by EOT or the end of the stream.
    public private(set) var interruptions = 0
    /// Complete short frames: an ADIR and no OPTARIF.
    public private(set) var shortFrames = 0
    private var numbers = MeterNumbers()
    private var marks = FamilyMarks()
    private var isInsideFrame = false
    private var hasAlarm = false
    private var hasOption = false

    /// Makes a summary of nothing.
    public init() {}

    /// Refused groups of any reason.
    public var rejected: Int { rejectedBy.values.reduce(0, &+) }

    /// The meter numbers met, in their order; those met once only where no other was met twice.
    public var meters: [String] { numbers.confirmed }

    /// The family of the meter; nil when the stream does not show it.
    public var family: TeleinfoFamily? {
        switch mode {
        case .standard: .linky
        case .pmepmi: .pmepmi
        case .ice: .ice
        case .cje: .cje
        case .historique:
            meters.lazy.compactMap { MeterType(meter: $0)?.family }.first
                ?? (meters.isEmpty ? nil : marks.family)
        case nil: nil
        }
    }

    /// STX.
    public mutating func frameStarted() {
        isInsideFrame = true
        hasAlarm = false
        hasOption = false
    }

    /// Counts an accepted group.
    public mutating func accepted(_ group: TeleinfoGroupView) {
        groups &+= 1
        switch LabelMark.of(group.labelNumber) {
        case .plain: break
        case .address: numbers.note(group.value)
        case .alarm: hasAlarm = true
        case .option: hasOption = true
        case .singlePhase: marks.isSinglePhase = true
        case .threePhase: marks.isThreePhase = true
        case .otherMeter: marks.hasOtherMeter = true
        }
    }

    /// Counts a refused group.
    public mutating func rejected(_ reason: RejectionReason, _ bytes: UnsafeRawBufferPointer) {
        rejectedBy[reason, default: 0] &+= 1
    }

    /// Counts an interruption.
    public mutating func cut() { interruptions &+= 1 }

    /// Counts a frame that had its STX and its ETX.
    public mutating func frameEnded(_ end: FrameEnd) {
        defer { isInsideFrame = false }
        guard end == .complete, isInsideFrame else { return }
        frames &+= 1
        if hasAlarm, !hasOption { shortFrames &+= 1 }
    }
}
