/// The newest accepted group of one label, with its age.
public struct TeleinfoValue: Hashable, Sendable, Codable {
    /// The group as sent.
    public var group: TeleinfoGroup
    /// When the frame that carried it ended.
    public var at: Instant
    /// The age past which it is stale.
    public var staleAfter: Delay

    /// Makes a value.
    public init(group: TeleinfoGroup, at: Instant, staleAfter: Delay) {
        self.group = group
        self.at = at
        self.staleAfter = staleAfter
    }

    /// The health of the value when looked at.
    public func health(at now: Instant) -> Health {
        now - at > staleAfter ? .stale : .ok
    }
}
