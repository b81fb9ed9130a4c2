/// What went wrong on the line during one pass of a search, by kind (onewire.md section 1.3).
public struct SearchFaults: Hashable, Sendable, Codable {
    /// ROM codes whose check byte was wrong.
    public var checksums = 0
    /// Branches inside the check byte, which only noise makes.
    public var impossible = 0
    /// Walks on which every device fell silent on the way.
    public var silences = 0

    /// Makes a pass without faults.
    public init() {}

    /// All of them.
    public var total: Int { checksums &+ impossible &+ silences }
}
