/// The readings of a device or of a whole bus: over the last minute, the last hour, since the start.
public struct ReadingTally: Hashable, Sendable, Codable {
    private var minute = CountWindow(buckets: 6, seconds: 10)
    private var hour = CountWindow(buckets: 12, seconds: 300)
    /// Since the engine started.
    public private(set) var sinceStart = ReadingCount()
    /// When a reading was last wrong; nil while none was.
    public private(set) var lastWrong: Instant?

    /// Makes an empty tally.
    public init() {}

    /// Counts one reading.
    public mutating func add(isWrong: Bool, at now: Instant) {
        minute.add(isWrong: isWrong, at: now)
        hour.add(isWrong: isWrong, at: now)
        sinceStart.total &+= 1
        guard isWrong else { return }
        sinceStart.wrong &+= 1
        lastWrong = now
    }

    /// The readings of the last minute, to ten seconds.
    public func lastMinute(at now: Instant) -> ReadingCount { minute.count(at: now) }

    /// The readings of the last hour, to five minutes.
    public func lastHour(at now: Instant) -> ReadingCount { hour.count(at: now) }
}
