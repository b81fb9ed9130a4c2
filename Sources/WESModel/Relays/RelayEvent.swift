/// A fact about a relay, told by whoever holds its line.
public enum RelayEvent: Hashable, Sendable, Codable {
    /// Why a line was driven.
    public enum Reason: String, Sendable, Codable {
        /// The state at the start.
        case start
        /// The operator's wish.
        case operator_ = "operator"
        /// The beginning of a test.
        case test
        /// The automatic return at the end of a test.
        case testEnd
        /// A relay board did not take what was asked: the relay is left open.
        case refused
        /// The engine ends.
        case stopping
        /// A board was opened at the start: a crash had cut the test that closed it.
        case recovered
    }

    /// The line was driven, from the position that it was last driven to, nil for the first time,
    /// by whom and why.
    case driven(RelayPosition, from: RelayPosition? = nil, by: String, reason: Reason)
    /// A test began; the line opens by itself at that instant.
    case testStarted(until: Instant)
    /// The test ended: after its time, or because of another command.
    case testEnded(isComplete: Bool)
    /// The position read back from the line itself.
    case readBack(RelayPosition)
}
