/// Accepted and refused groups of the last minute, in six buckets of ten seconds.
public struct RejectionWindow: Hashable, Sendable, Codable {
    private var accepted: [Int] = [0, 0, 0, 0, 0, 0]
    private var refused: [Int] = [0, 0, 0, 0, 0, 0]
    private var slot: Int64 = 0
    /// True while more than one group in a hundred is refused.
    public private(set) var isNoisy = false

    private static let buckets: Int64 = 6
    private static let bucketSeconds: Int64 = 10

    /// Makes an empty window.
    public init() {}

    /// Counts the groups of a frame; answers true when ``isNoisy`` changed.
    ///
    /// It falls back below half a percent only, so that a line near the limit does not chatter.
    public mutating func add(accepted good: Int, refused bad: Int, at now: Instant) -> Bool {
        advance(to: now.nanoseconds / 1_000_000_000 / Self.bucketSeconds)
        let index = Int(((slot % Self.buckets) + Self.buckets) % Self.buckets)
        accepted[index] &+= good
        refused[index] &+= bad
        let before = isNoisy
        if total >= 100 { isNoisy = isNoisy ? perMille >= 5 : perMille > 10 }
        return isNoisy != before
    }

    /// Groups of the last minute, accepted or not.
    public var total: Int { accepted.reduce(0, &+) &+ refused.reduce(0, &+) }

    /// Refused groups of the last minute per thousand received.
    public var perMille: Int {
        total == 0 ? 0 : refused.reduce(0, &+) &* 1_000 / total
    }

    private mutating func advance(to target: Int64) {
        guard target != slot else { return }
        let steps = min(max(target - slot, 0), Self.buckets)
        for step in 0..<steps {
            let index = Int((((target - step) % Self.buckets) + Self.buckets) % Self.buckets)
            accepted[index] = 0
            refused[index] = 0
        }
        slot = target
    }
}
