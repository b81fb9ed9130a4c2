/// The energy of one clamp by tariff period, for the present day, month and year.
public struct EnergyLedger: Hashable, Sendable, Codable {
    /// Makes an empty ledger.
    public init() {}
}
