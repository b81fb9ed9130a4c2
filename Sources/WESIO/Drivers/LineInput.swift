import WESModel

/// One input line of a chip: a pulse counter or a contact.
struct LineInput: Sendable {
    private enum Kind { case counter, contact }

    /// The terminal.
    let source: SourceID
    private let kind: Kind
    private var debounce: LineDebounce
    private var lastSequence: UInt32?

    /// How far a record may lie in the past for its own instant to be told.
    private static let oldest = Delay.seconds(60)
    /// Bounces that are told although no level stayed: a line that chatters for ever never does.
    private static let mostUntold = 20

    /// Makes the line of a counter.
    init(_ source: SourceID, _ counter: CounterDescription) {
        self.source = source
        kind = .counter
        debounce = LineDebounce(stableTime: counter.stableTime ?? Self.stableTime(counter.kind))
    }

    /// How long a level must stay (measure.md section 3): an S0 output is closed for 30 ms at
    /// least, a reed bounces, and that of a gas meter chatters when it stops on its edge.
    static func stableTime(_ kind: CounterKind) -> Delay {
        switch kind {
        case .electricity: .milliseconds(10)
        case .water, .oil: .milliseconds(50)
        case .gas: .milliseconds(300)
        }
    }

    /// Makes the line of a contact.
    init(contact source: SourceID) {
        self.source = source
        kind = .contact
        debounce = LineDebounce(stableTime: .milliseconds(50))
    }

    /// When to call ``deadlineReached(at:)``.
    var deadline: Instant? { debounce.deadline }

    /// Forgets what it knew: the chip was opened.
    mutating func restart() {
        debounce = LineDebounce(stableTime: debounce.stableTime)
        lastSequence = nil
    }

    /// Takes a record of this line.
    mutating func receive(_ record: LineEventRecord, at now: Instant) -> [Event] {
        let lost = missing(before: record.lineSequence)
        var events: [Event] = []
        if lost > 0, kind == .counter {
            events.append(.counter(source, .lost(Int(lost)), at: now))
        }
        guard let edge = record.edge else { return events }
        let isClosed = edge == .falling
        guard debounce.accepted != nil else {
            debounce.start(isClosed: isClosed, at: record.timestamp)
            return events + [level(isClosed, at: now)]
        }
        let acceptance = debounce.edge(
            isClosed: isClosed, at: record.timestamp, lost: lost, now: now)
        return events + (acceptance.map { tell($0, at: now) } ?? []) + chatter(at: now)
    }

    private mutating func chatter(at now: Instant) -> [Event] {
        debounce.bounces >= Self.mostUntold ? bounces(at: now) : []
    }

    /// The bounces that nothing has told yet.
    private mutating func bounces(at now: Instant) -> [Event] {
        let count = debounce.takeBounces()
        guard count > 0 else { return [] }
        switch kind {
        case .counter: return [.counter(source, .bounces(count), at: now)]
        case .contact: return [.contact(source, .bounces(count), at: now)]
        }
    }

    /// Tells the level that has stayed, if one has.
    mutating func deadlineReached(at now: Instant) -> [Event] {
        debounce.deadlineReached(at: now).map { tell($0, at: now) } ?? []
    }

    /// The records of this line that the kernel counted and that did not arrive.
    private mutating func missing(before sequence: UInt32) -> UInt32 {
        defer { lastSequence = sequence }
        guard let lastSequence else { return 0 }
        let step = sequence &- lastSequence
        // A step back is no loss: the numbers started again.
        return step > 0 && step < .max / 2 ? step - 1 : 0
    }

    private mutating func tell(_ acceptance: LineDebounce.Acceptance, at now: Instant) -> [Event] {
        let at = Self.instant(of: acceptance.start, at: now)
        switch kind {
        case .contact:
            return [.contact(source, .changed(isClosed: acceptance.isClosed), at: at)]
                + bounces(at: at)
        case .counter where acceptance.isClosed: return [level(true, at: at)]
        case .counter:
            // A pulse that had begun before the start ends here and is counted here.
            let bounces = debounce.takeBounces()
            return [
                .counter(source, .pulse(width: acceptance.previous, bounces: bounces), at: at)
            ]
        }
    }

    private func level(_ isClosed: Bool, at instant: Instant) -> Event {
        switch kind {
        case .counter: .counter(source, .level(isClosed: isClosed), at: instant)
        case .contact: .contact(source, .level(isClosed: isClosed), at: instant)
        }
    }

    /// The instant of a record; now where its clock is not this engine's.
    private static func instant(of timestamp: UInt64, at now: Instant) -> Instant {
        let instant = Instant(nanoseconds: Int64(clamping: timestamp))
        return instant <= now && now - instant <= oldest ? instant : now
    }
}
