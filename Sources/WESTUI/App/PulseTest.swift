import WESModel

/// The pulse test of tab 5: counts for a minute and compares with the number a person typed.
struct PulseTest: Hashable, Sendable {
    /// What a test says.
    enum Verdict: Hashable, Sendable { case running, equal, different, counted }

    /// How long it counts.
    static let length = Delay.seconds(60)

    let source: SourceID
    /// What the person says will be counted; nil where only the count is wanted.
    let expected: Int?
    let startedAt: Instant
    /// The pulses counted before.
    let before: Int64
    /// The pulses counted in the minute so far.
    private(set) var counted = 0
    /// True once the minute is over.
    private(set) var isOver = false

    /// Starts a test of a counter.
    init(_ counter: PulseCounter, expected: Int?, at now: Instant) {
        source = counter.source
        self.expected = expected
        startedAt = now
        before = counter.counted
    }

    /// Takes what was counted until now; the minute over, nothing more is added.
    mutating func follow(_ snapshot: Snapshot, at now: Instant) {
        guard !isOver else { return }
        guard let counter = snapshot.counters.first(where: { $0.source == source }) else {
            isOver = true
            return
        }
        counted = Int(clamping: max(counter.counted &- before, 0))
        isOver = now - startedAt >= Self.length
    }

    /// The seconds that are left.
    func left(at now: Instant) -> Int64 {
        max(Self.length.wholeSeconds - max((now - startedAt).wholeSeconds, 0), 0)
    }

    var verdict: Verdict {
        guard isOver else { return .running }
        guard let expected else { return .counted }
        return expected == counted ? .equal : .different
    }
}
