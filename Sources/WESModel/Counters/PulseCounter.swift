/// One pulse input.
public struct PulseCounter: Sendable, Codable, Equatable {
    /// `counters.1` to `counters.4`.
    public var source: SourceID
    /// The state of its line.
    public var link: LinkState
    /// The pulses before the engine started: the index set by a person and what was kept.
    public var base: Int64 = 0
    /// Pulses counted since the engine started.
    public var counted: Int64 = 0
    /// When its line was opened; nil while it is not.
    public var openedAt: Instant?
    /// The newest pulses, oldest first, at most ``recentLimit``.
    public var recent: [Pulse] = []
    /// The settings of the index by a person, oldest first.
    public var settings: [IndexSetting] = []
    /// Bounces refused.
    public var bounces = 0
    /// Bounces refused since the last pulse.
    public var looseBounces = 0
    /// Records lost on the way.
    public var lost = 0
    /// When records were first lost, of a loss that still counts; nil without one.
    public var firstLoss: Instant?
    /// When records were last lost.
    public var lastLoss: Instant?
    /// True while the line is closed; nil before it was read.
    public var isClosed: Bool?
    /// Since when the line is closed; nil while it is open.
    public var closedSince: Instant?
    /// The longest time that the line was closed.
    public var longestClosed = Delay.zero
    /// The pulses of each of the last 60 minutes.
    public var perMinute = PulseWindow(bucket: .seconds(60), capacity: 60)
    /// The pulses of each of the last seconds.
    public var perSecond = PulseWindow(bucket: .seconds(1), capacity: 6)
    /// The refused bounces of each of the last seconds.
    public var bouncesPerSecond = PulseWindow(bucket: .seconds(1), capacity: 6)

    /// What tells a leak from a draw.
    public var flow = FlowWatch()

    /// The pulses that ``recent`` keeps.
    public static let recentLimit = 16

    /// What a power cut may cost: the pulses of this time at most.
    public static let lossWindow = Delay.seconds(10)
    /// The settings that are kept.
    public static let settingsKept = 16

    /// Makes a counter that counted nothing yet.
    public init(source: SourceID, link: LinkState = .unconfigured) {
        self.source = source
        self.link = link
    }

    /// The pulses of the index.
    public var pulses: Int64 { base &+ counted }

    /// When the last pulse ended.
    public var lastPulse: Instant? { recent.last?.at }
    /// The time between the last two pulses.
    public var interval: Delay? { recent.last?.interval }
    /// How long the last pulse was closed.
    public var width: Delay? { recent.last?.width }
    /// The pulses of each of the last 60 minutes, oldest first; the last one is under way.
    public var minutes: [Int] { perMinute.counts }

    /// The pulses that were lost: both edges of one make two records.
    public var lostPulses: Int { lost / 2 + lost % 2 }

    /// Takes a setting; what was counted since it was made counts from the new index.
    mutating func set(_ setting: IndexSetting) {
        base &+= setting.after &- setting.before
        // The meter was read: what was lost before is in the new index.
        lost = 0
        firstLoss = nil
        lastLoss = nil
        settings = (settings + [setting]).suffix(Self.settingsKept)
    }

    /// Pulses a second: from the last interval, decaying once the next pulse is late.
    ///
    /// 0 when the next pulse is ten intervals late, nil before two pulses.
    public func rate(at now: Instant) -> Double? {
        guard let interval, interval > .zero, let lastPulse else { return nil }
        let since = max(now - lastPulse, .zero)
        if since.seconds > max(interval.seconds * 10, 60) { return 0 }
        return 1 / max(interval.seconds, since.seconds)
    }
}
