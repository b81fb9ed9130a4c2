/// How long a frequency has stayed within less than the mains ever does (measure.md section 4.2).
public struct FrequencySteadiness: Hashable, Sendable, Codable {
    /// Since when.
    public var since: Instant
    /// The lowest value since then, Hz.
    public var lowest: Double
    /// The highest value since then, Hz.
    public var highest: Double

    /// The span of the mains within minutes is wider than this, Hz.
    public static let span = 0.001
    /// How long a narrower one must last to be that of an inverter.
    public static let limit = Delay.seconds(180)

    /// Begins with a value.
    public init(_ frequency: Frequency, at now: Instant) {
        since = now
        lowest = frequency.hertz
        highest = frequency.hertz
    }

    /// Takes the next value; one that moved begins anew.
    public mutating func take(_ frequency: Frequency, at now: Instant) {
        let low = min(lowest, frequency.hertz)
        let high = max(highest, frequency.hertz)
        guard high - low < Self.span else {
            self = FrequencySteadiness(frequency, at: now)
            return
        }
        lowest = low
        highest = high
    }
}
