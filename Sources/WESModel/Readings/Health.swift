/// How much a reading may be trusted at the moment it is looked at.
public enum Health: String, Sendable, Codable {
    /// Measured, and recent enough for its source.
    case ok
    /// Measured, but older than its limit; the value stays shown with its age.
    case stale
    /// The source answered, and its answer is not a value.
    case failed
}
