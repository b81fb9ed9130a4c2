/// A word of the meter's own vocabulary in both languages.
///
/// These are meanings that the specifications give to codes, not sentences of the interface.
public struct TeleinfoText: Hashable, Sendable {
    /// In French.
    public let french: String
    /// In English.
    public let english: String

    /// Makes a word.
    public init(_ french: String, _ english: String) {
        self.french = french
        self.english = english
    }

    /// The words joined by ` · `.
    public static func joined(_ words: [TeleinfoText]) -> TeleinfoText {
        TeleinfoText(
            words.map(\.french).joined(separator: " · "),
            words.map(\.english).joined(separator: " · "))
    }
}
