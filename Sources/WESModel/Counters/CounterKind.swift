/// What a pulse counter counts.
public enum CounterKind: String, Sendable, Codable, CaseIterable {
    case water
    case gas
    case electricity
    case oil
}
