/// What a walk brought back.
public struct WalkAnswer: Hashable, Sendable {
    /// The answer to the reset; the walk went on only after a presence.
    public var reset: ResetAnswer
    /// The direction taken at each bit; its 64 bits are the ROM code of a good walk.
    public var taken: UInt64
    /// The bits at which devices differed, or none answered: a discrepancy or silence.
    public var conflicts: UInt64
    /// The first bit at which no device answered (1 and 1); nil where one always did.
    public var silentFrom: Int?

    /// Makes an answer.
    public init(
        reset: ResetAnswer, taken: UInt64 = 0, conflicts: UInt64 = 0, silentFrom: Int? = nil
    ) {
        self.reset = reset
        self.taken = taken
        self.conflicts = conflicts
        self.silentFrom = silentFrom
    }

    /// Takes 64 triplets, each for the direction wanted there; ends at the first silence.
    mutating func take(
        _ walk: SearchWalk, triplet: (Bool) throws(IOFailure) -> Triplet
    ) throws(IOFailure) {
        for index in 0..<64 {
            let mask = UInt64(1) << UInt64(index)
            let triplet = try triplet(walk.directions & mask != 0)
            if triplet.bit == triplet.complement { conflicts |= mask }
            if triplet.direction { taken |= mask }
            if triplet.bit, triplet.complement {
                silentFrom = index
                return
            }
        }
    }
}
