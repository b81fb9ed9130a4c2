/// A change of the local offset to UTC: summer time begins or ends.
public struct OffsetChange: Hashable, Sendable, Codable {
    /// The first second of the new offset, UTC seconds since 1970.
    public var unixSeconds: Int64
    /// The offset before, seconds to add to UTC.
    public var before: Int32

    /// Makes a change.
    public init(unixSeconds: Int64, before: Int32) {
        self.unixSeconds = unixSeconds
        self.before = before
    }
}
