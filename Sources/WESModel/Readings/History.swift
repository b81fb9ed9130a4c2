/// A bounded series of samples, oldest first, kept in fixed chunks that snapshots share.
public struct History: Hashable, Sendable, Codable {
    /// One sample.
    public struct Sample: Hashable, Sendable, Codable {
        /// When it was measured.
        public var at: Instant
        /// The magnitude, in the unit of the series.
        public var value: Double

        /// Makes a sample.
        public init(at: Instant, value: Double) {
            self.at = at
            self.value = value
        }
    }

    private var chunks: [[Sample]] = []
    private let capacity: Int
    private static let chunkSize = 64

    /// Makes an empty history of at most `capacity` samples, rounded up to whole chunks.
    public init(capacity: Int) {
        let wanted = min(max(capacity, 1), 1_000_000)
        self.capacity = (wanted + Self.chunkSize - 1) / Self.chunkSize
    }

    /// Appends a sample; the oldest chunk goes when the history is full.
    ///
    /// A sample not later than the last one is ignored: time in a history only advances.
    public mutating func append(_ sample: Sample) {
        if let last = chunks.last?.last, sample.at <= last.at { return }
        if let last = chunks.indices.last, chunks[last].count < Self.chunkSize {
            chunks[last].append(sample)
            return
        }
        if chunks.count > capacity { chunks.removeFirst() }
        var chunk: [Sample] = []
        chunk.reserveCapacity(Self.chunkSize)
        chunk.append(sample)
        chunks.append(chunk)
    }

    /// The samples, oldest first.
    public var samples: [Sample] { Array(chunks.joined()) }

    /// The samples not older than an instant, oldest first.
    public func newest(since start: Instant) -> [Sample] {
        var found: [Sample] = []
        for chunk in chunks.reversed() {
            for sample in chunk.reversed() {
                guard sample.at >= start else { return found.reversed() }
                found.append(sample)
            }
        }
        return found.reversed()
    }

    /// The newest sample.
    public var last: Sample? { chunks.last?.last }

    /// The number of samples.
    public var count: Int { chunks.reduce(0) { $0 + $1.count } }
}
