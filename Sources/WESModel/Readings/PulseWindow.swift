/// Counts by the bucket of time, of which the newest are kept.
public struct PulseWindow: Sendable, Codable, Equatable {
    /// The length of a bucket.
    public let bucket: Delay
    /// The buckets that are kept.
    public let capacity: Int
    /// The counts, oldest first; the last one is under way.
    public private(set) var counts: [Int] = []
    /// When the bucket under way began.
    private var start: Instant?

    /// Makes an empty window.
    public init(bucket: Delay, capacity: Int) {
        self.bucket = bucket
        self.capacity = capacity
    }

    /// Lets time pass: buckets without a count are counts of 0.
    public mutating func advance(to now: Instant) {
        guard let start, bucket > .zero else {
            start = now
            counts = [0]
            return
        }
        let passed = (now - start).nanoseconds / bucket.nanoseconds
        guard passed > 0 else { return }
        counts += Array(repeating: 0, count: Int(min(passed, Int64(capacity))))
        if counts.count > capacity { counts.removeFirst(counts.count - capacity) }
        self.start = start + Delay(nanoseconds: passed &* bucket.nanoseconds)
    }

    /// Adds to the bucket under way.
    public mutating func add(_ count: Int, at now: Instant) {
        advance(to: now)
        guard let last = counts.indices.last else { return }
        counts[last] &+= max(count, 0)
    }

    /// The sum of the newest whole buckets, the one under way left out.
    public func sum(ofLast buckets: Int) -> Int {
        counts.dropLast().suffix(buckets).reduce(0) { $0 &+ $1 }
    }

    /// The sum of everything that is kept.
    public var total: Int { counts.reduce(0) { $0 &+ $1 } }
}
