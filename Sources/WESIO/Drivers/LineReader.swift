public import WESModel

/// Reads and drives the lines of one chip: counters and contacts in, relays out.
///
/// Pure: the kernel's records and instants in, facts and the levels to drive out. Every relay is
/// driven open when the chip opens. The return of a relay test is a deadline of this reader and
/// depends on no console.
public struct LineReader: StreamReader {
    /// The name of the chip, as configured.
    public let chip: String
    /// The lines to hold: every input and every relay.
    public let lines: WantedLines
    private var inputs: [UInt32: LineInput] = [:]
    private var relays: RelayBank
    private var decoder = LineEventDecoder()
    private var isOpen = false
    private var link = LinkState.unconfigured
    /// The lines that another program holds, or that the chip does not have.
    private var refused: [UInt32: LinkState] = [:]

    /// Makes a reader from what is wired to each offset of the chip.
    public init(
        chip: String, counters: [Int: (SourceID, CounterDescription)],
        contacts: [Int: (SourceID, ContactDescription)], relays: [Int: (SourceID, RelayDescription)]
    ) {
        self.chip = chip
        self.relays = RelayBank(relays)
        for (offset, (source, description)) in counters {
            guard let offset = UInt32(exactly: offset) else { continue }
            inputs[offset] = LineInput(source, description)
        }
        for (offset, (source, _)) in contacts {
            guard let offset = UInt32(exactly: offset) else { continue }
            inputs[offset] = LineInput(contact: source)
        }
        var lines = WantedLines(inputs: inputs.mapValues(\.source))
        for (offset, (source, _)) in relays where LineValues.offsets.contains(offset) {
            lines.outputs[UInt32(offset)] = source
        }
        self.lines = lines
    }

    /// Tells every terminal of the chip its state, and drives the relays open when it opens.
    public mutating func linkChanged(
        _ state: LinkState, fixedSpeed: Bool, at now: Instant
    ) -> ReaderOutput {
        let wasOpen = isOpen
        isOpen = state.isOpen
        link = state
        var output = ReaderOutput()
        output.events = terminals.map { number, source in
            .link(source, isOpen ? refused[number] ?? state : state, at: now)
        }
        if isOpen, !wasOpen {
            decoder = LineEventDecoder()
            for offset in inputs.keys { inputs[offset]?.restart() }
            relays.open(at: now, except: Set(refused.keys), into: &output)
        } else if !isOpen {
            relays.lose(at: now, into: &output)
        }
        output.deadline = deadline
        return output
    }

    /// Tells the terminals whose line is not held, and takes back those whose line is held again.
    public mutating func linesRefused(
        _ states: [UInt32: LinkState], at now: Instant
    ) -> ReaderOutput {
        let before = refused
        refused = states
        var output = ReaderOutput()
        if isOpen {
            for (number, source) in terminals where before[number] != states[number] {
                output.events.append(.link(source, states[number] ?? link, at: now))
                inputs[number]?.restart()
                if states[number] == nil {
                    relays.open(number, at: now, into: &output)
                } else {
                    relays.lose(number, at: now, into: &output)
                }
            }
        }
        output.deadline = deadline
        return output
    }

    /// Records arrived, cut anywhere.
    public mutating func receive(
        _ bytes: UnsafeRawBufferPointer, faults: LineFaults, at now: Instant
    ) -> ReaderOutput {
        guard isOpen else { return ReaderOutput() }
        var output = ReaderOutput()
        decoder.decode(bytes) { record in
            output.events += inputs[record.offset]?.receive(record, at: now) ?? []
        }
        relays.settle(at: now, into: &output)
        output.deadline = deadline
        return output
    }

    /// A level has stayed, or a relay test is over.
    public mutating func deadlineReached(at now: Instant) -> ReaderOutput {
        guard isOpen else { return ReaderOutput() }
        var output = ReaderOutput()
        relays.settle(at: now, into: &output)
        for offset in inputs.keys {
            output.events += inputs[offset]?.deadlineReached(at: now) ?? []
        }
        output.deadline = deadline
        return output
    }

    /// Drives a relay or starts its test.
    public mutating func perform(
        _ command: Command, as identifier: CommandID, at now: Instant
    ) -> ReaderOutput {
        var output = ReaderOutput()
        relays.settle(at: now, into: &output)
        relays.perform(command, as: identifier, at: now, into: &output)
        output.deadline = deadline
        return output
    }

    /// Opens every relay under test, and every closed one that is not to be held.
    public mutating func stopping(at now: Instant) -> ReaderOutput {
        var output = ReaderOutput()
        relays.stop(at: now, into: &output)
        isOpen = false
        return output
    }

    /// The terminals with the numbers of their lines; a relay that no record can drive has none.
    private var terminals: [(UInt32, SourceID)] {
        let all =
            inputs.map { ($0.key, $0.value.source) }
            + relays.sources.map { (UInt32(clamping: $0.key), $0.value) }
        return all.sorted { $0.1.rawValue < $1.1.rawValue }
    }

    private var deadline: Instant? {
        guard isOpen else { return nil }
        return (inputs.values.compactMap(\.deadline) + [relays.deadline].compactMap { $0 }).min()
    }
}
