/// One refused group with its bytes.
public struct RejectedGroup: Hashable, Sendable, Codable {
    /// Why it was refused.
    public var reason: RejectionReason
    /// Its bytes between LF and CR.
    public var bytes: [UInt8]

    /// Makes a refused group.
    public init(reason: RejectionReason, bytes: [UInt8]) {
        self.reason = reason
        self.bytes = bytes
    }
}
