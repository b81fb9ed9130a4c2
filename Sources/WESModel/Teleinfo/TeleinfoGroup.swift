/// One accepted group, as sent.
public struct TeleinfoGroup: Hashable, Sendable, Codable {
    /// The label.
    public var label: String
    /// The horodate, 13 characters; nil where the label has none.
    public var horodate: String?
    /// The value, padding included.
    public var value: String

    /// Makes a group.
    public init(label: String, horodate: String? = nil, value: String) {
        self.label = label
        self.horodate = horodate
        self.value = value
    }
}
