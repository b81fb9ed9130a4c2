/// The position of a relay's contact.
public enum RelayPosition: String, Sendable, Codable {
    /// Open: at rest.
    case open
    /// Closed: working.
    case closed
}
