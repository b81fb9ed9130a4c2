/// Why a group was refused.
public enum RejectionReason: String, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    /// The checksum does not fit.
    case checksum
    /// The label is in no table of the mode.
    case label
    /// The value does not have the shape of its label.
    case shape
    /// Separators or length are wrong.
    case format
    /// A character that the protocol does not allow.
    case characters
}
