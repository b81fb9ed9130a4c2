/// One setting of a counter's index by a person, as the unit keeps it.
public struct IndexSetting: Hashable, Sendable, Codable {
    /// The index before, in pulses.
    public var before: Int64
    /// The index that the person gave, in pulses, 0 or more.
    public var after: Int64
    /// When, on the civil clock.
    public var unixSeconds: Int64
    /// Who.
    public var by: String

    /// Makes a setting.
    public init(before: Int64, after: Int64, unixSeconds: Int64, by: String) {
        self.before = before
        self.after = after
        self.unixSeconds = unixSeconds
        self.by = by
    }
}
