/// What tells a leak and a burst from water that is drawn (measure.md section 3).
public struct FlowWatch: Sendable, Codable, Equatable {
    /// The first pulse since the newest gap that a leak could not make; nil before a pulse.
    public private(set) var runningSince: Instant?
    /// The first pulse since the newest pause; nil before a pulse.
    public private(set) var drawnSince: Instant?
    /// The pulses since then.
    public private(set) var drawnPulses = 0
    /// The newest nights, oldest first, at most ``nightsKept``.
    public private(set) var nights: [NightVolume] = []
    private var heardAt: Instant?

    /// The nights that are kept.
    public static let nightsKept = 4
    /// A pause ends a draw.
    static let pause = Delay.seconds(600)
    /// The smallest leak that is looked for.
    static let smallestLeak = VolumeFlow(litresPerHour: 3)
    /// No leak is told from shorter gaps.
    private static let shortestGap = Delay.seconds(7_200)
    private static let hours = 2..<5

    /// Makes a watch that has seen nothing.
    public init() {}

    /// The longest gap between two pulses of a leak: two hours, more where a pulse stands for much.
    static func longestGap(_ weight: PulseWeight) -> Delay {
        let seconds = weight.amount / smallestLeak.litresPerHour * 3_600
        guard seconds.isFinite, seconds < 1e7 else { return .seconds(10_000_000) }
        return max(shortestGap, .seconds(Int64(seconds)))
    }

    /// The smallest leak that pulses of a weight can tell from none; nil for an energy.
    public static func smallestFlow(_ weight: PulseWeight) -> VolumeFlow? {
        guard weight.unit == .litre else { return nil }
        return VolumeFlow(litresPerHour: weight.amount * 3_600 / longestGap(weight).seconds)
    }

    /// Notes a pulse; `last` is the one before.
    mutating func note(
        pulseAt now: Instant, last: Instant?, _ weight: PulseWeight?, civil: CivilTime
    ) {
        let gap = last.map { now - $0 }
        let longest = weight.map(Self.longestGap) ?? Self.shortestGap
        if gap.map({ $0 > longest }) ?? true { runningSince = now }
        if gap.map({ $0 >= Self.pause }) ?? true {
            drawnSince = now
            drawnPulses = 0
        }
        drawnPulses &+= 1
        if let index = night(at: civil) { nights[index].pulses &+= 1 }
    }

    /// Lets time pass while the line is heard.
    mutating func tick(at now: Instant, civil: CivilTime) {
        defer { heardAt = now }
        guard let heardAt, let index = night(at: civil) else { return }
        // A program that was stopped did not listen meanwhile.
        let passed = min(max(now - heardAt, .zero), .seconds(5))
        nights[index].heard = Delay(
            nanoseconds: nights[index].heard.nanoseconds &+ passed.nanoseconds)
    }

    /// Nobody listens any more: what was drawn, and since when it runs, is no longer known.
    mutating func stop() {
        runningSince = nil
        drawnSince = nil
        drawnPulses = 0
        heardAt = nil
    }

    /// The place of the night at a civil time; nil by day.
    private mutating func night(at civil: CivilTime) -> Int? {
        guard Self.hours.contains(civil.components.hour) else { return nil }
        let day = CivilDay(civil)
        if nights.last?.day != day {
            // A clock set back would open a night twice.
            if let known = nights.firstIndex(where: { $0.day == day }) { return known }
            if nights.count >= Self.nightsKept { nights.removeFirst() }
            nights.append(NightVolume(day: day))
        }
        return nights.indices.last
    }
}
