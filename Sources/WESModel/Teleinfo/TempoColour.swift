/// The colour of a Tempo day.
public enum TempoColour: UInt8, Hashable, Sendable, Codable, CaseIterable {
    /// Blue, the cheapest.
    case blue = 1
    /// White.
    case white = 2
    /// Red, the dearest.
    case red = 3

    /// The colour in words.
    public var words: TeleinfoText {
        switch self {
        case .blue: TeleinfoText("bleu", "blue")
        case .white: TeleinfoText("blanc", "white")
        case .red: TeleinfoText("rouge", "red")
        }
    }
}
