/// The `[prices]` table: what a kilowatt-hour costs in each period of the meter.
///
/// `currency` is a code of three letters; `[prices.kwh]` has one key a period, named as the meter
/// names it (``TariffPeriod``): `BASE`, `HC`, `HP`, `HN`, `PM`, `HCJB`, `HPJB`… in historique mode,
/// the name of LTARF or the number of NTARF in standard mode (`"HEURE CREUSE"` or `2`), PTCOUR of
/// a business meter (`HPE`). Capitals, runs of spaces and closing dots do not matter. Money a
/// kilowatt-hour, 0 or more. `injection_kwh` is what is paid for a kilowatt-hour given back.
public struct PriceTable: Sendable, Codable, Hashable {
    /// The currency, `EUR`.
    public var currency: String
    /// The price of a kilowatt-hour by the name of its period.
    public var kilowattHour: [String: Double]
    /// What a kilowatt-hour given back is paid; nil where it is not.
    public var injectedKilowattHour: Double?

    /// Makes a table.
    public init(
        currency: String = "EUR", kilowattHour: [String: Double] = [:],
        injectedKilowattHour: Double? = nil
    ) {
        self.currency = currency
        self.kilowattHour = kilowattHour
        self.injectedKilowattHour = injectedKilowattHour
    }

    /// The price of a kilowatt-hour in a period: by its name, else by its number; nil without one.
    public func price(of period: TariffPeriod) -> Double? {
        let named = kilowattHour.first { TariffPeriod.plain($0.key) == period.name }
        if let named, !period.name.isEmpty { return named.value }
        guard let index = period.index else { return nil }
        return kilowattHour.first { Int($0.key) == index }?.value
    }
}
