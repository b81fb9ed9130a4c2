/// The apparent power of a meter, from the labels of its mode.
public struct TeleinfoPower: Hashable, Sendable, Codable {
    /// Apparent power drawn from the grid.
    public var drawn: ApparentPower
    /// Apparent power injected; nil where the mode does not say it.
    public var injected: ApparentPower?
    /// True when the meter sends no power and it was computed as 230 V times the current.
    public var isEstimate: Bool
    /// True when energy leaves the house; an historique meter shows it as 0 VA with a current.
    public var isInjecting: Bool

    /// Makes a power.
    public init(
        drawn: ApparentPower, injected: ApparentPower? = nil, isEstimate: Bool = false,
        isInjecting: Bool = false
    ) {
        self.drawn = drawn
        self.injected = injected
        self.isEstimate = isEstimate
        self.isInjecting = isInjecting
    }
}
