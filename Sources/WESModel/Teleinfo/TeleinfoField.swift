/// One decoded part of a value: its name and what it says.
public struct TeleinfoField: Hashable, Sendable {
    /// What the part is.
    public let name: TeleinfoText
    /// What it says.
    public let meaning: TeleinfoText

    /// Makes a field.
    public init(_ name: TeleinfoText, _ meaning: TeleinfoText) {
        self.name = name
        self.meaning = meaning
    }
}
