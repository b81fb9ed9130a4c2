/// A code on a terminal: what makes two findings the same one.
public struct FaultKey: Hashable, Sendable, Codable {
    /// The code.
    public var code: FaultCode
    /// The terminal, or the area where no single one owns it.
    public var terminal: SourceID

    /// Makes a key.
    public init(_ code: FaultCode, _ terminal: SourceID) {
        self.code = code
        self.terminal = terminal
    }
}
