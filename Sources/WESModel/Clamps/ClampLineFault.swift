/// Why a line of the board was refused.
public enum ClampLineFault: Hashable, Sendable, Codable {
    /// Another number of columns than the configuration says.
    case columns(expected: Int, found: Int)
    /// A column, from 1, that is no number.
    case notNumber(column: Int)
    /// No line end within the longest line.
    case tooLong
    /// Bytes that are no text of this protocol: another board, another speed.
    case garbage
}
