/// A search on the 1-Wire bus: what each pass really saw.
public struct OneWireSearch: Sendable, Codable, Equatable {
    /// The passes to make.
    public var wanted: Int
    /// The passes made.
    public var passes = 0
    /// How many passes saw each device.
    public var seen: [ROMCode: Int] = [:]
    /// The devices in the order they were found.
    public var order: [ROMCode] = []
    /// The devices that were not known before it.
    public var new: [ROMCode] = []
    /// Where it stands; nil where the master lists whole passes.
    public var progress: SearchProgress?
    /// What went wrong on the line, over all passes.
    public var faults = SearchFaults()
    /// When it began.
    public var startedAt: Instant
    /// When it ended; nil while it runs.
    public var endedAt: Instant?
    /// False when it was stopped before its end.
    public var isComplete = false

    /// Makes a search that made no pass yet.
    public init(wanted: Int, startedAt: Instant) {
        self.wanted = wanted
        self.startedAt = startedAt
    }

    /// True until it ends.
    public var isRunning: Bool { endedAt == nil }
}
