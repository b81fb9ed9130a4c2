/// What the load of a relay showed since the relay was told to open.
public enum RestingLoad: Hashable, Sendable, Codable {
    /// Nothing flows.
    case idle
    /// A load is still measured, since then and in so many readings in a row.
    case loaded(Power, since: Instant, readings: Int)
    /// A load is measured that the off-peak contact of the meter may run as well.
    case explained

    /// The readings in a row that make a contact suspect (console.md section 6).
    static let suspectReadings = 5
    /// The time that makes it suspect; both are needed.
    static let suspectTime = Delay.seconds(120)

    /// The next reading of a load that is still there.
    static func next(_ power: Power, after before: RestingLoad?, at now: Instant) -> RestingLoad {
        guard case .loaded(_, let since, let readings) = before else {
            return .loaded(power, since: now, readings: 1)
        }
        return .loaded(power, since: since, readings: min(readings, 1_000_000) + 1)
    }
}
