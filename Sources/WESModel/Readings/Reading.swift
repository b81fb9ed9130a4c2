/// A value, the instant it was measured, and the age past which it is stale.
public struct Reading<Value: Sendable & Codable & Equatable>: Sendable, Codable, Equatable {
    /// The value measured last.
    public var value: Value
    /// When it was measured.
    public var at: Instant
    /// The age past which it counts as stale.
    public var staleAfter: Delay
    /// True when the source answered with something that is not a value.
    public var failed: Bool

    /// Makes a reading.
    public init(_ value: Value, at: Instant, staleAfter: Delay, failed: Bool = false) {
        self.value = value
        self.at = at
        self.staleAfter = staleAfter
        self.failed = failed
    }

    /// The age of the reading, never negative.
    public func age(at now: Instant) -> Delay { max(now - at, .zero) }

    /// The health of the reading when looked at.
    public func health(at now: Instant) -> Health {
        if failed { return .failed }
        return age(at: now) > staleAfter ? .stale : .ok
    }
}
