/// A fact about the board of the clamps.
public enum ClampEvent: Hashable, Sendable, Codable {
    /// One line of the board.
    case report(ClampReport)
    /// A line that was refused.
    case rejected(ClampLineFault)
    /// Lines that the board numbered and that never arrived.
    case lost(Int)
}
