/// Counts over a span that moves on, in a few buckets: what is older than the span is forgotten.
struct CountWindow: Hashable, Sendable, Codable {
    private var counts: [ReadingCount]
    /// The newest bucket, counted from the clock's origin.
    private var slot: Int64 = .min
    private let bucketSeconds: Int64

    /// Makes an empty window.
    init(buckets: Int, seconds: Int64) {
        counts = [ReadingCount](repeating: ReadingCount(), count: max(buckets, 1))
        bucketSeconds = max(seconds, 1)
    }

    /// Counts one reading.
    mutating func add(isWrong: Bool, at now: Instant) {
        let target = bucket(of: now)
        if slot == .min || target - slot >= Int64(counts.count) {
            for index in counts.indices { counts[index] = ReadingCount() }
            slot = target
        }
        while slot < target {
            slot += 1
            counts[place(of: slot)] = ReadingCount()
        }
        counts[place(of: slot)].total &+= 1
        if isWrong { counts[place(of: slot)].wrong &+= 1 }
    }

    /// The counts of the span that ends now.
    func count(at now: Instant) -> ReadingCount {
        guard slot != .min else { return ReadingCount() }
        let oldest = bucket(of: now) - Int64(counts.count) + 1
        guard oldest <= slot else { return ReadingCount() }
        let first = max(oldest, slot - Int64(counts.count) + 1)
        return (first...slot).reduce(ReadingCount()) { $0 + counts[place(of: $1)] }
    }

    private func bucket(of instant: Instant) -> Int64 {
        // A division towards zero would put two spans round the origin into one bucket.
        let seconds = instant.nanoseconds / 1_000_000_000
        let whole = seconds / bucketSeconds
        return seconds % bucketSeconds < 0 ? whole - 1 : whole
    }

    private func place(of slot: Int64) -> Int {
        let count = Int64(counts.count)
        return Int(((slot % count) + count) % count)
    }
}
