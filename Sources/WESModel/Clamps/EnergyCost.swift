/// What the energy of a clamp costs over a span, in the currency of the prices.
public struct EnergyCost: Hashable, Sendable {
    /// What is consumed, by the price of each period.
    public var consumed: Double
    /// What is paid for the injected energy; nil without a price for it.
    public var injected: Double?
    /// The energy consumed in periods without a price, which is not in ``consumed``.
    public var unpriced: Energy

    /// Computes what a span costs: the sum of price times kilowatt-hours.
    public init(of span: EnergySpan, by prices: PriceTable) {
        consumed = 0
        var without: Int64 = 0
        for entry in span.entries {
            guard let price = entry.period.flatMap({ prices.price(of: $0) }) else {
                without &+= entry.consumedMilliwattHours
                continue
            }
            consumed += price * Double(entry.consumedMilliwattHours) / 1_000_000
        }
        unpriced = Energy(wattHours: Double(without) / 1_000)
        injected = prices.injectedKilowattHour.map { $0 * span.injected.wattHours / 1_000 }
    }
}
