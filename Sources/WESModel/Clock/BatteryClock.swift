/// The clock kept by the CR1220 cell.
public struct BatteryClock: Sendable, Codable, Equatable {
    /// The state of the device.
    public var link: LinkState
    /// What the last look at it showed.
    public var report: Reading<BatteryClockReport>?
    /// When its time was found lost in this run; nil while it never was.
    public var lostAt: Instant?
    /// How fast it goes wrong.
    public var drift = ClockDrift()

    /// How long a look is true: it is read every ten seconds.
    static let staleAfter = Delay.seconds(30)

    /// Makes a clock that was not read yet.
    public init(link: LinkState = .unconfigured) { self.link = link }

    /// Takes in a look.
    mutating func take(_ new: BatteryClockReport, at now: Instant) {
        report = Reading(new, at: now, staleAfter: Self.staleAfter)
        if new.isTimeLost, lostAt == nil { lostAt = now }
        drift.take(new, at: now)
    }
}
