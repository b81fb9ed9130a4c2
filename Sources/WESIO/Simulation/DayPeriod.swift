/// A period of the day, in seconds since midnight; the end may lie past midnight.
public struct DayPeriod: Sendable, Hashable {
    /// The start, 0 to 86 399.
    public var start: Int
    /// The end, 0 to 86 399; before the start when the period crosses midnight.
    public var end: Int

    /// Makes a period.
    public init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }

    /// Tells whether a second of the day lies in the period.
    public func contains(_ second: Int) -> Bool {
        start <= end
            ? second >= start && second < end : second >= start || second < end
    }
}
