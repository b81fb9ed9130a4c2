/// What the meter of a téléinfo input measures.
public enum TeleinfoRole: String, Sendable, Codable, CaseIterable {
    /// The delivery point.
    case grid
    /// A production meter.
    case production
    /// A sub-meter of a load.
    case load
}
