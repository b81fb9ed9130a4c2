/// What a counter counted in one night, from 2 to 5 o'clock on the local clock.
public struct NightVolume: Hashable, Sendable, Codable {
    /// The day whose morning it is.
    public var day: CivilDay
    /// The pulses of those hours.
    public var pulses = 0
    /// How long its line was heard in them: two hours or four where the clocks change.
    public var heard = Delay.zero

    /// Makes a night without a pulse.
    public init(day: CivilDay) { self.day = day }
}
