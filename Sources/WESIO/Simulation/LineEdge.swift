public import WESModel

/// A change of an input line of the simulated chip.
public struct LineEdge: Sendable, Hashable {
    /// When it happened, since the start of the scene.
    public var at: Delay
    /// The line, 0 to 63.
    public var offset: Int
    /// True when the contact closed, which pulls the line low.
    public var isClosed: Bool

    /// Makes a change.
    public init(at: Delay, offset: Int, isClosed: Bool) {
        self.at = at
        self.offset = offset
        self.isClosed = isClosed
    }

    /// The bounces of a contact after a change: away and back again, a millisecond apart.
    static func bounces(
        _ count: Int, after time: Delay, offset: Int, isClosed: Bool
    ) -> [LineEdge] {
        (0..<max(count, 0) * 2).map { index in
            LineEdge(
                at: time + .milliseconds(Int64(index) + 1), offset: offset,
                isClosed: index % 2 == 0 ? !isClosed : isClosed)
        }
    }
}
