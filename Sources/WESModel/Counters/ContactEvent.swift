/// A fact about a contact input.
public enum ContactEvent: Hashable, Sendable, Codable {
    /// The level at the start.
    case level(isClosed: Bool)
    /// The contact changed and stayed.
    case changed(isClosed: Bool)
    /// Changes refused because they did not stay.
    case bounces(Int)
}
