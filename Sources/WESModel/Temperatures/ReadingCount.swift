/// Readings asked for, and those that gave no value.
public struct ReadingCount: Hashable, Sendable, Codable {
    /// Readings asked for.
    public var total = 0
    /// Those whose check failed, or that had no answer.
    public var wrong = 0

    /// Makes an empty count.
    public init() {}

    /// Wrong readings out of a thousand; 0 without any reading.
    public var perMille: Int {
        guard total > 0 else { return 0 }
        return Int((Double(wrong) * 1_000 / Double(total)).rounded())
    }

    /// The count of two spans together.
    public static func + (left: ReadingCount, right: ReadingCount) -> ReadingCount {
        var sum = left
        sum.total &+= right.total
        sum.wrong &+= right.wrong
        return sum
    }
}
