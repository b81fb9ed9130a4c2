import WESModel

/// The relays of one chip: what each was driven to, and the tests under way.
struct RelayBank: Sendable {
    private var relays: [Int: DrivenRelay] = [:]

    /// Makes a bank of relays by offset; one that no record can drive is never open.
    init(_ relays: [Int: (SourceID, RelayDescription)]) {
        for (offset, (source, description)) in relays {
            self.relays[offset] = DrivenRelay(
                source: source, description: description, offset: offset)
        }
    }

    /// The terminals, by offset.
    var sources: [Int: SourceID] { relays.mapValues(\.source) }

    /// The end of the first test that ends.
    var deadline: Instant? { relays.values.compactMap { $0.test?.until }.min() }

    /// The chip opened: every relay is driven open whose line is held.
    mutating func open(
        at now: Instant, except refused: Set<UInt32> = [], into output: inout ReaderOutput
    ) {
        for offset in offsets where !refused.contains(UInt32(clamping: offset)) {
            open(UInt32(clamping: offset), at: now, into: &output)
        }
    }

    /// The line of a relay is held from now on: it is driven open.
    mutating func open(_ number: UInt32, at now: Instant, into output: inout ReaderOutput) {
        let offset = Int(number)
        guard LineValues.offsets.contains(offset) else { return }
        relays[offset]?.drive(.open, by: "", .start, at: now, into: &output)
    }

    /// The line of a relay is not held any more.
    mutating func lose(_ number: UInt32, at now: Instant, into output: inout ReaderOutput) {
        relays[Int(number)]?.lose(at: now, into: &output)
    }

    /// The chip went away: nothing is known of its relays any more.
    mutating func lose(at now: Instant, into output: inout ReaderOutput) {
        for offset in offsets { relays[offset]?.lose(at: now, into: &output) }
    }

    /// Ends the tests that are over.
    mutating func settle(at now: Instant, into output: inout ReaderOutput) {
        for offset in offsets { relays[offset]?.settle(at: now, into: &output) }
    }

    /// Carries a command out.
    mutating func perform(
        _ command: Command, as identifier: CommandID, at now: Instant,
        into output: inout ReaderOutput
    ) {
        let outcome: CommandOutcome
        switch command {
        case .setRelay(let source, let position, let by):
            outcome = change(source) { $0.set(position, by: by, at: now, into: &output) }
        case .testRelay(let source, let delay, let by):
            outcome = change(source) {
                $0.test(for: delay, by: by, as: identifier, at: now, into: &output)
            }
        default: outcome = .notSupported
        }
        output.events.append(.answered(identifier, outcome, at: now))
    }

    /// Takes back a closing that did not reach its line.
    mutating func takeBack(_ offset: Int, at now: Instant, into output: inout ReaderOutput) {
        relays[offset]?.takeBack(at: now, into: &output)
    }

    /// The engine ends: what must not stay closed is opened.
    mutating func stop(at now: Instant, into output: inout ReaderOutput) {
        for offset in offsets { relays[offset]?.stop(at: now, into: &output) }
    }

    private var offsets: [Int] { relays.keys.sorted() }

    private mutating func change(
        _ source: SourceID, _ body: (inout DrivenRelay) -> CommandOutcome
    ) -> CommandOutcome {
        guard let offset = offsets.first(where: { relays[$0]?.source == source }),
            var relay = relays[offset]
        else { return .notConfigured }
        defer { relays[offset] = relay }
        return body(&relay)
    }
}
