/// One bit of a search: what the devices sent, and the direction that was written.
public struct Triplet: Hashable, Sendable {
    /// The bit as read.
    public var bit: Bool
    /// The complement as read.
    public var complement: Bool
    /// The direction taken.
    public var direction: Bool

    /// Makes a triplet.
    public init(bit: Bool, complement: Bool, direction: Bool) {
        self.bit = bit
        self.complement = complement
        self.direction = direction
    }
}
