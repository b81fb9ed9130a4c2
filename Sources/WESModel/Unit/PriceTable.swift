/// The `[prices]` table: what a kilowatt-hour costs in each period of the meter.
public struct PriceTable: Sendable, Codable, Hashable {
    /// The currency, `EUR`.
    public var currency: String
    /// The price of a kilowatt-hour by the name of its period.
    public var kilowattHour: [String: Double]
    /// What a kilowatt-hour given back is paid; nil where it is not.
    public var injectedKilowattHour: Double?
    /// The subscription of a month; nil where it does not count.
    public var standingPerMonth: Double?

    /// Makes a table.
    public init(
        currency: String = "EUR", kilowattHour: [String: Double] = [:],
        injectedKilowattHour: Double? = nil, standingPerMonth: Double? = nil
    ) {
        self.currency = currency
        self.kilowattHour = kilowattHour
        self.injectedKilowattHour = injectedKilowattHour
        self.standingPerMonth = standingPerMonth
    }
}
