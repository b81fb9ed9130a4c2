/// The energy of a clamp in one tariff period.
public struct EnergyEntry: Hashable, Sendable, Codable {
    /// The period; nil for what was measured while no meter told one.
    public var period: TariffPeriod?
    /// Consumed, whole milliwatt-hours, so that years of additions lose nothing.
    public var consumedMilliwattHours: Int64
    /// Injected, whole milliwatt-hours.
    public var injectedMilliwattHours: Int64

    /// Makes an entry.
    public init(
        period: TariffPeriod?, consumedMilliwattHours: Int64 = 0, injectedMilliwattHours: Int64 = 0
    ) {
        self.period = period
        self.consumedMilliwattHours = consumedMilliwattHours
        self.injectedMilliwattHours = injectedMilliwattHours
    }

    /// Consumed.
    public var consumed: Energy { Energy(wattHours: Double(consumedMilliwattHours) / 1_000) }
    /// Injected.
    public var injected: Energy { Energy(wattHours: Double(injectedMilliwattHours) / 1_000) }
}
