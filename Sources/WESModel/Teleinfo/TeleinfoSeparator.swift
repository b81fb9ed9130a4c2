/// The character between the fields of a group; it also fixes the method of the checksum.
public enum TeleinfoSeparator: UInt8, Sendable, Codable {
    /// SP: every family but the standard mode; the last separator is outside the sum.
    case space = 0x20
    /// HT: the standard mode; the last separator is inside the sum.
    case tab = 0x09
}
