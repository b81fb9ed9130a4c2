/// What reading a probe gave.
public enum ProbeResult: Hashable, Sendable, Codable {
    /// A temperature whose check byte is right.
    case temperature(Temperature)
    /// A wrong check byte.
    case checksum
    /// An empty or unreadable answer.
    case empty
    /// The probe is not there any more.
    case absent
}
