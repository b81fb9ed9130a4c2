/// What a pulse counter counts.
public enum CounterKind: String, Sendable, Codable, CaseIterable {
    case water
    case gas
    case electricity
    case oil

    /// The unit of its pulses.
    public var unit: PulseWeight.Unit { self == .electricity ? .wattHour : .litre }
}
