/// The energy of a clamp over a day, a month or a year, by tariff period.
public struct EnergySpan: Hashable, Sendable, Codable {
    /// One entry for each period that was in force, in the order in which they came.
    public internal(set) var entries: [EnergyEntry] = []

    /// The periods that are kept apart; the meters know ten.
    static let mostEntries = 16

    /// Makes a span without energy.
    public init() {}

    /// Everything consumed: the sum of the periods.
    public var consumed: Energy {
        Energy(wattHours: Double(entries.reduce(0) { $0 &+ $1.consumedMilliwattHours }) / 1_000)
    }

    /// Everything injected: the sum of the periods.
    public var injected: Energy {
        Energy(wattHours: Double(entries.reduce(0) { $0 &+ $1.injectedMilliwattHours }) / 1_000)
    }

    /// The entry of a period; nil where it was never in force.
    public func entry(of period: TariffPeriod?) -> EnergyEntry? {
        entries.first { $0.period == period }
    }

    /// Adds energy to a period; what names more periods than any meter has is not told apart.
    mutating func add(consumed: Int64, injected: Int64, in period: TariffPeriod?) {
        guard consumed > 0 || injected > 0 else { return }
        let isKnown = entries.contains { $0.period == period }
        let wanted = isKnown || entries.count < Self.mostEntries ? period : nil
        let index =
            entries.firstIndex { $0.period == wanted }
            ?? {
                entries.append(EnergyEntry(period: wanted))
                return entries.count - 1
            }()
        entries[index].consumedMilliwattHours &+= max(consumed, 0)
        entries[index].injectedMilliwattHours &+= max(injected, 0)
    }
}
