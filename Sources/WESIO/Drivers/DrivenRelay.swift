import WESModel

/// One relay whose line this engine drives.
struct DrivenRelay: Sendable {
    /// A test under way.
    struct Test: Sendable {
        /// When the line opens by itself.
        var until: Instant
        /// Who asked.
        var by: String
        /// The command to answer when it ends.
        var identifier: CommandID
    }

    /// The terminal.
    let source: SourceID
    private let description: RelayDescription
    private let offset: Int
    /// The test under way.
    private(set) var test: Test?
    /// The position driven; nil while the line is not held.
    private var position: RelayPosition?
    /// The position driven last, held or not any more.
    private var last: RelayPosition?
    private var openedAt: Instant?
    private var closings: [Instant] = []

    private static let hour = Delay.seconds(3_600)
    /// The tests that a person may ask for.
    private static let testTimes = Delay.seconds(1)...Delay.seconds(600)

    /// Makes a relay whose line is not held.
    init(source: SourceID, description: RelayDescription, offset: Int) {
        self.source = source
        self.description = description
        self.offset = offset
    }

    /// Drives the line and tells it.
    mutating func drive(
        _ next: RelayPosition, by: String, _ reason: RelayEvent.Reason, at now: Instant,
        into output: inout ReaderOutput
    ) {
        if next == .open, position != .open { openedAt = now }
        if next == .closed, position != .closed { closings.append(now) }
        let before = last
        position = next
        last = next
        var values = LineValues()
        values.set(offset, to: next == .closed)
        output.write += values.bytes
        tell(.driven(next, from: before, by: by, reason: reason), at: now, in: &output)
    }

    /// Drives the line for good, ending a test under way.
    mutating func set(
        _ next: RelayPosition, by: String, at now: Instant, into output: inout ReaderOutput
    ) -> CommandOutcome {
        guard position != nil else { return .notOpen }
        if next == .closed, let refusal = refusal(at: now) { return refusal }
        endTest(isComplete: false, .done, at: now, into: &output)
        drive(next, by: by, .operator_, at: now, into: &output)
        return .done
    }

    /// Closes the line for a while; a test under way ends and this one follows.
    mutating func test(
        for delay: Delay, by: String, as identifier: CommandID, at now: Instant,
        into output: inout ReaderOutput
    ) -> CommandOutcome {
        guard description.kind != .compressor else { return .compressor }
        guard position != nil else { return .notOpen }
        let time = min(max(delay, Self.testTimes.lowerBound), Self.testTimes.upperBound)
        guard time >= description.shortestOn else {
            return .tooShort(least: description.shortestOn)
        }
        if let refusal = refusal(at: now) { return refusal }
        endTest(isComplete: false, .done, at: now, into: &output)
        // The return is armed before anything closes.
        let test = Test(until: now + time, by: by, identifier: identifier)
        self.test = test
        tell(.testStarted(until: test.until), at: now, in: &output)
        drive(.closed, by: by, .test, at: now, into: &output)
        return .started
    }

    /// Opens the line when its test is over.
    mutating func settle(at now: Instant, into output: inout ReaderOutput) {
        guard let test, now >= test.until else { return }
        drive(.open, by: test.by, .testEnd, at: now, into: &output)
        endTest(isComplete: true, .done, at: now, into: &output)
    }

    /// A closing did not reach the line: it opens, and a test under way ends.
    mutating func takeBack(at now: Instant, into output: inout ReaderOutput) {
        guard position == .closed else { return }
        endTest(isComplete: false, .done, at: now, into: &output)
        drive(.open, by: "", .refused, at: now, into: &output)
    }

    /// The line is not held any more: its position is unknown, and no test runs.
    mutating func lose(at now: Instant, into output: inout ReaderOutput) {
        position = nil
        endTest(isComplete: false, .notOpen, at: now, into: &output)
    }

    /// Opens the line unless it is to be held; a test is never held.
    mutating func stop(at now: Instant, into output: inout ReaderOutput) {
        if position == .closed, test != nil || !description.holdsAtExit {
            drive(.open, by: test?.by ?? "", .stopping, at: now, into: &output)
        }
        endTest(isComplete: false, .done, at: now, into: &output)
        position = nil
    }

    /// Why an open relay may not close yet; never a reason to keep one closed.
    ///
    /// The shortest time closed refuses no closing: only openings could break it, and nothing
    /// delays an opening (system.md section 7). What it refuses is a test that would break it.
    private mutating func refusal(at now: Instant) -> CommandOutcome? {
        guard position == .open else { return nil }
        var earliest = now
        if description.shortestOff > .zero, let openedAt {
            earliest = max(earliest, openedAt + description.shortestOff)
        }
        closings.removeAll { now - $0 >= Self.hour }
        let limit = description.mostPerHour
        if limit > 0, closings.count >= limit {
            earliest = max(earliest, closings[closings.count - limit] + Self.hour)
        }
        return earliest > now ? .tooSoon(until: earliest) : nil
    }

    private mutating func endTest(
        isComplete: Bool, _ outcome: CommandOutcome, at now: Instant,
        into output: inout ReaderOutput
    ) {
        guard let test else { return }
        self.test = nil
        tell(.testEnded(isComplete: isComplete), at: now, in: &output)
        output.events.append(.answered(test.identifier, outcome, at: now))
    }

    private func tell(_ event: RelayEvent, at now: Instant, in output: inout ReaderOutput) {
        output.events.append(.relay(source, event, at: now))
    }
}
