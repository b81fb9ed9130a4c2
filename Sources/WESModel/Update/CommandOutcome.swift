/// What became of a command.
public enum CommandOutcome: Hashable, Sendable, Codable {
    /// Carried out.
    case done
    /// Under way; another outcome follows.
    case started
    /// Refused: the terminal is not in the configuration.
    case notConfigured
    /// Refused: no driver for this terminal yet.
    case notSupported
    /// Refused: the session is read-only.
    case readOnly
    /// Tried, and the hardware or the store refused, by `errno`.
    case failed(errno: Int32)
}
