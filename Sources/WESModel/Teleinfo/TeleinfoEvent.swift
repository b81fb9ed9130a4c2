/// A fact about one téléinfo input.
public enum TeleinfoEvent: Hashable, Sendable, Codable {
    /// The reader listens at a speed to find the mode; nil where the transport has fixed it.
    case searching(baud: Int?)
    /// The mode was found, by votes.
    case locked(TeleinfoLine)
    /// The mode found before no longer fits, or the line went silent: the search starts again.
    case lost
    /// A frame ended.
    case frame(TeleinfoFrame)
    /// About one second of bytes without a frame that ended.
    case activity(LineActivity)
}
