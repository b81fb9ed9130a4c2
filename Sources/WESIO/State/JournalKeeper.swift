import Glibc
import Synchronization
public import WESModel

/// Keeps the journal of switchings and settings, and knows which test a crash left closed.
///
/// A relay board keeps its outputs when the program dies. So the test of one is written and synced
/// before its command goes on to the board, and once the board has confirmed that the relay is
/// open again; a test that is written without an end is told as reopened when its board was opened
/// at the next start.
public final class JournalKeeper: Sendable {
    private enum Order: Sendable {
        case write(JournalLine)
        /// Hands a command on to the board of its relay.
        case perform(SourceID, @Sendable () -> Void)
    }

    private struct Armed {
        var source: SourceID
        var by: String
        var hasStarted = false
    }

    /// A test that a crash cut: who asked for it, and the line of its relay then.
    private struct Cut {
        var by: String
        var line: String
    }

    private struct Content {
        var orders: [Order] = []
        var armed: [CommandID: Armed] = [:]
        /// The tests that a crash cut, by the relay that they were of.
        var cut: [SourceID: Cut] = [:]
        /// Who opens the output of such a test now, where it is not that relay.
        var openers: [SourceID: SourceID] = [:]
        /// Commands of each relay that wait for their line to be on the disk.
        var waiting: [SourceID: Int] = [:]
        var isRunning = false
        var isStopping = false
    }

    private let clock: UnitClock
    private let lines: [JournalLine]
    private let store: Mutex<JournalStore>
    private let content: Mutex<Content>

    /// The entries that a console gets of former runs.
    private static let recalled = 200

    /// Reads the journal of a folder.
    public init(files: any FileOperations, clock: UnitClock) {
        let store = JournalStore(files: files)
        lines = store.lines
        var content = Content()
        for line in store.lines {
            switch line.fact {
            case .armed(let by, let place):
                content.cut[line.source] = Cut(by: by, line: place)
            case .disarmed: content.cut[line.source] = nil
            case .driven, .indexSet: break
            }
        }
        self.content = Mutex(content)
        self.store = Mutex(store)
        self.clock = clock
    }

    /// The relays whose test a crash cut: their board may hold them closed.
    public var cutTests: Set<SourceID> { content.withLock { Set($0.cut.keys) } }

    /// The outputs that a test cut by a crash may have left closed, by who is to open each now: the
    /// relay that has the output in a configuration, else the output itself.
    public func cutOutputs(in unit: UnitDescription) -> [SourceID: BoardChannel] {
        content.withLock { content in
            content.openers = [:]
            var outputs: [SourceID: BoardChannel] = [:]
            for (source, cut) in content.cut {
                let line = cut.line.isEmpty ? Self.line(of: source, in: unit) : cut.line
                guard let line, let output = BoardChannel(line) else { continue }
                let owner = unit.relays.filter { $0.value.line == line }.keys.min()
                let opener = owner.map(SourceID.relay) ?? SourceID(rawValue: line)
                if opener != source { content.openers[opener] = source }
                outputs[opener] = output
            }
            return outputs
        }
    }

    private static func line(of source: SourceID, in unit: UnitDescription) -> String? {
        source.number.flatMap { unit.relays[$0]?.line }
    }

    /// What happened in former runs, oldest first, at its place on this run's clock.
    public var entries: [JournalEntry] {
        let now = clock.now()
        return lines.compactMap { line -> JournalEntry? in
            guard let fact = line.entry else { return nil }
            return JournalEntry(
                at: now.instant(ofPast: line.unixSeconds), source: line.source, fact: fact,
                unixSeconds: line.unixSeconds)
        }.suffix(Self.recalled)
    }

    /// Notes the switchings and settings among some facts; answers with facts of its own.
    public func take(_ events: [Event]) -> [Event] {
        var more: [Event] = []
        for event in events {
            switch event {
            case .relay(let source, .driven(let position, let old, let by, let reason), let at):
                driven(source, position, from: old, by, reason)
                if position == .open, reason == .start { more += reopened(source, at: at) }
            case .learned(.indexSet(let source, let setting), _):
                let fact = JournalLine.Fact.indexSet(
                    before: setting.before, after: setting.after, by: setting.by)
                write(JournalLine(unixSeconds: setting.unixSeconds, source: source, fact: fact))
            case .answered(let identifier, let outcome, _): answered(identifier, outcome)
            default: break
            }
        }
        return more
    }

    /// Hands a command on to the board of its relay, in order; a test is on the disk before.
    ///
    /// An opening waits for no disk. Where a closing of the same relay still waits for one, the
    /// opening is handed on again behind it.
    ///
    /// - Parameter line: The line of the relay, by which its output is found after a crash.
    public func hand(
        _ command: Command, as identifier: CommandID, line place: String = "",
        on: @escaping @Sendable () -> Void
    ) {
        switch command {
        case .setRelay(let source, .open, _):
            let mustFollow = content.withLock { $0.waiting[source] ?? 0 > 0 }
            on()
            if mustFollow { order(.perform(source, on)) }
        case .setRelay(let source, .closed, _): order(.perform(source, on))
        case .testRelay(let source, _, let by):
            content.withLock { $0.armed[identifier] = Armed(source: source, by: by) }
            write(line(source, .armed(by: by, line: place)))
            order(.perform(source, on))
        default: on()
        }
    }

    /// Writes what is left to write.
    public func finish() {
        content.withLock { $0.isStopping = true }
        work()
    }

    /// Carries out what was ordered, in order, lines together where they follow each other.
    private func work() {
        store.withLock { store in
            while true {
                let orders = content.withLock { content in
                    defer { content.orders = [] }
                    if content.orders.isEmpty { content.isRunning = false }
                    return content.orders
                }
                guard !orders.isEmpty else { return }
                carryOut(orders, in: &store)
            }
        }
    }

    private func carryOut(_ orders: [Order], in store: inout JournalStore) {
        var lines: [JournalLine] = []
        for order in orders {
            switch order {
            case .write(let line): lines.append(line)
            case .perform(let source, let body):
                // A disk that refuses keeps nobody from testing: boards are opened at every start.
                if !lines.isEmpty { _ = store.append(lines) }
                lines = []
                body()
                content.withLock { $0.waiting[source, default: 1] -= 1 }
            }
        }
        if !lines.isEmpty { _ = store.append(lines) }
    }

    private func write(_ line: JournalLine) { order(.write(line)) }

    private func order(_ order: Order) {
        let mustStart = content.withLock { content in
            content.orders.append(order)
            if case .perform(let source, _) = order { content.waiting[source, default: 0] += 1 }
            defer { content.isRunning = true }
            return !content.isRunning && !content.isStopping
        }
        if mustStart { _ = WorkerThread { [self] in work() } }
    }
}

// MARK: - What becomes of relays

extension JournalKeeper {
    private func driven(
        _ source: SourceID, _ position: RelayPosition, from old: RelayPosition?, _ by: String,
        _ reason: RelayEvent.Reason
    ) {
        // A line that rests at the start is no switching, unless it was lost while closed.
        guard reason != .start || old == .closed else { return }
        write(line(source, .driven(from: old, to: position, by: by, reason: reason)))
    }

    /// A board has opened an output at the start: tells the test of it that was cut, if one was.
    private func reopened(_ opener: SourceID, at now: Instant) -> [Event] {
        let (source, cut, wasArmed) = content.withLock { content in
            let armed = content.armed.filter { $0.value.source == opener }
            for identifier in armed.keys { content.armed[identifier] = nil }
            // A relay that has another line now opens nothing of the test that was cut.
            let isElsewhere = content.openers.values.contains(opener)
            let source = content.openers.removeValue(forKey: opener) ?? opener
            let opens = source != opener || !isElsewhere
            let cut = opens ? content.cut.removeValue(forKey: source) : nil
            return (source, cut, !armed.isEmpty)
        }
        if wasArmed, source != opener { write(line(opener, .disarmed)) }
        if cut != nil || wasArmed { write(line(source, .disarmed)) }
        guard let cut else { return [] }
        driven(source, .open, from: nil, cut.by, .recovered)
        guard source != opener else {
            return [.relay(source, .driven(.open, by: cut.by, reason: .recovered), at: now)]
        }
        // The relay of then has another line now, or none: what happened is told of it, no more.
        let fact = JournalEntry.Fact.relay(.open, from: nil, by: cut.by, reason: .recovered)
        return [.recalled([JournalEntry(at: now, source: source, fact: fact)], at: now)]
    }

    private func answered(_ identifier: CommandID, _ outcome: CommandOutcome) {
        let ended = content.withLock { content -> SourceID? in
            guard let armed = content.armed[identifier] else { return nil }
            switch outcome {
            case .started:
                content.armed[identifier]?.hasStarted = true
                return nil
            // Not there any more: its board may hold the relay closed until it is back.
            case .notOpen where armed.hasStarted, .failed: return nil
            default:
                content.armed[identifier] = nil
                // Another test of this relay may have taken the place of this one.
                let isLast = !content.armed.values.contains { $0.source == armed.source }
                return isLast ? armed.source : nil
            }
        }
        if let ended { write(line(ended, .disarmed)) }
    }

    private func line(_ source: SourceID, _ fact: JournalLine.Fact) -> JournalLine {
        JournalLine(unixSeconds: clock.now().civil.unixSeconds, source: source, fact: fact)
    }
}

extension JournalLine {
    /// The line as a console shows it; nil for what only the next start needs.
    var entry: JournalEntry.Fact? {
        switch fact {
        case .driven(let old, let position, let by, let reason):
            .relay(position, from: old, by: by, reason: reason)
        case .indexSet(let before, let after, let by):
            .indexSet(
                IndexSetting(before: before, after: after, unixSeconds: unixSeconds, by: by))
        case .armed, .disarmed: nil
        }
    }
}
