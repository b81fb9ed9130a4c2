/// What a meter or a clamp measures.
public enum CircuitRole: String, Sendable, Codable, CaseIterable {
    /// The delivery point.
    case grid
    /// A production.
    case production
    /// A load.
    case load
}
