/// The load that a person switches on for a step test.
public enum StepLoad: Hashable, Sendable, Codable {
    /// Nobody knows how much it takes.
    case unknown
    /// Its power is on its plate.
    case power(Power)
    /// Its current is known.
    case current(Current)
}
