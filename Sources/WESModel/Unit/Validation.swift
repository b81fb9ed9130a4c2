/// A person's word for a check: never over a fault, counted apart (console.md section 3).
public struct Validation: Hashable, Sendable, Codable {
    /// Who.
    public var by: String
    /// Why.
    public var reason: String
    /// When, on the civil clock.
    public var unixSeconds: Int64

    /// Makes a validation.
    public init(by: String, reason: String, unixSeconds: Int64) {
        self.by = by
        self.reason = reason
        self.unixSeconds = unixSeconds
    }
}
