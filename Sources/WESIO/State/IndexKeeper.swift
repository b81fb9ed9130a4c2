import Glibc
import Synchronization
public import WESModel

/// Keeps the indexes of the counters while they count, and writes them on a thread of its own.
///
/// It counts the facts of the drivers themselves, so that nothing waits in the engine's queue when
/// the program ends. The first pulse after a rest is written at once, those that follow together,
/// so that a power cut costs what was counted in ``PulseCounter/lossWindow`` at most. A setting is
/// answered once it is on the disk.
public final class IndexKeeper: Sendable {
    private struct Order {
        var counter: UInt32
        var index: Int64
        var by: String
        var identifier: CommandID
    }

    private struct Content {
        var indexes: [UInt32: Int64] = [:]
        /// The counters that counted since they were written.
        var unsaved: Set<UInt32> = []
        var dueAt: Instant?
        var lastWrite: Instant?
        var orders: [Order] = []
        var hasFailed = false
        var mayRun = false
        var hasThread = false
        var isStopping = false
        var report: (@Sendable ([Event]) -> Void)?
    }

    /// The writing itself may take up to a second: the rest of the window.
    private static let spacing = PulseCounter.lossWindow - .seconds(1)

    private let clock: UnitClock
    private let store: Mutex<IndexStore>
    private let content: Mutex<Content>
    private let wakeup = Wakeup()

    /// Reads the index files of a folder.
    public convenience init(files: any FileOperations, clock: UnitClock) {
        self.init(store: IndexStore(files: files), clock: clock)
    }

    /// Goes on from a store.
    init(store: IndexStore, clock: UnitClock) {
        var content = Content()
        content.indexes = store.book.latest.mapValues(\.index)
        self.content = Mutex(content)
        self.store = Mutex(store)
        self.clock = clock
    }

    /// Takes over the indexes that an older program kept in its state file.
    ///
    /// Answers the counters whose fact may leave that file: theirs is on the disk here.
    public func adopt(_ facts: [LearnedFact]) -> [SourceID] {
        let old = facts.compactMap { fact -> (SourceID, UInt32, Int64)? in
            guard case .pulses(let source, let index) = fact, let counter = Self.counter(source)
            else { return nil }
            return (source, counter, index)
        }
        return store.withLock { store in
            let missing = old.filter { store.book.latest[$0.1] == nil }
            let seconds = clock.now().civil.unixSeconds
            content.withLock { content in
                for (_, counter, index) in missing { content.indexes[counter] = index }
            }
            guard !missing.isEmpty else { return old.map(\.0) }
            let code = store.write(
                missing.map { Self.record($0.1, $0.2, .adopted, seconds) })
            return code == 0 ? old.map(\.0) : []
        }
    }

    /// What a snapshot needs of some counters: the settings, then the index, which has the last
    /// word.
    public func facts(of sources: [SourceID]) -> [LearnedFact] {
        let book = store.withLock { $0.book }
        let indexes = content.withLock { $0.indexes }
        return sources.flatMap { source -> [LearnedFact] in
            guard let counter = Self.counter(source), let index = indexes[counter] else {
                return []
            }
            let settings = book.settings[counter] ?? []
            return settings.map { .indexSet(source, IndexSetting($0)) } + [.pulses(source, index)]
        }
    }

    /// Reports settings, and failures of the disk, to `report`; writes on a thread of its own.
    public func start(report: @escaping @Sendable ([Event]) -> Void) {
        listen(report)
        content.withLock { $0.mayRun = true }
        if store.withLock({ $0.book.isNewer }) {
            report([.store(.newerVersion, at: clock.now().instant)])
        }
    }

    /// Reports to `report`, without a thread: the caller asks for ``work(isLast:)``.
    public func listen(_ report: @escaping @Sendable ([Event]) -> Void) {
        content.withLock { $0.report = report }
    }

    /// Counts the pulses among some facts.
    public func take(_ events: [Event]) {
        let isDue = content.withLock { content -> Bool in
            let wasIdle = content.dueAt == nil
            for case .counter(let source, let fact, _) in events where fact.pulses != 0 {
                guard let counter = Self.counter(source) else { continue }
                content.indexes[counter, default: 0] &+= fact.pulses
                content.unsaved.insert(counter)
            }
            guard wasIdle, !content.unsaved.isEmpty else { return false }
            let now = clock.now().instant
            content.dueAt = max(now, content.lastWrite.map { $0 + Self.spacing } ?? now)
            return true
        }
        if isDue { wake() }
    }

    /// Sets the index of a counter; the answer follows once it is kept.
    public func set(_ source: SourceID, to index: Int64, by: String, as identifier: CommandID) {
        guard let counter = Self.counter(source) else { return }
        content.withLock {
            $0.orders.append(
                Order(counter: counter, index: index, by: by, identifier: identifier))
        }
        wake()
    }

    /// Writes what is left to write, and ends the thread.
    public func finish() {
        content.withLock { $0.isStopping = true }
        wakeup.signal()
        work(isLast: true)
    }

    /// Does what is due; answers when to call again, nil while nothing changes.
    @discardableResult
    public func work(isLast: Bool = false) -> Instant? {
        store.withLock { store in
            let orders = content.withLock { content in
                defer { content.orders = [] }
                return content.orders
            }
            for order in orders { carryOut(order, in: &store) }
            save(isLast: isLast, in: &store)
        }
        return content.withLock { $0.dueAt }
    }
}

// MARK: - Writing

extension IndexKeeper {
    private func carryOut(_ order: Order, in store: inout IndexStore) {
        let now = clock.now()
        let before = content.withLock { $0.indexes[order.counter] ?? 0 }
        var record = Self.record(order.counter, order.index, .set, now.civil.unixSeconds)
        record.before = before
        record.by = order.by
        let code = store.write([record])
        let report = content.withLock { content in
            if code == 0 {
                // What was counted meanwhile counts from the new index.
                content.indexes[order.counter, default: 0] &+= order.index &- before
            } else {
                // The record may have reached the disk all the same: the next one takes it back.
                content.unsaved.insert(order.counter)
                content.dueAt = content.dueAt ?? now.instant + Self.spacing
            }
            return content.report
        }
        let source = SourceID.counter(Int(order.counter))
        let setting = LearnedFact.indexSet(source, IndexSetting(record))
        report?(
            code == 0
                ? [
                    .learned(setting, at: now.instant),
                    .answered(order.identifier, .done, at: now.instant),
                ] : [.answered(order.identifier, .failed(errno: code), at: now.instant)])
        note(code, at: now.instant)
    }

    private func save(isLast: Bool, in store: inout IndexStore) {
        let now = clock.now()
        let due = content.withLock { content -> [(UInt32, Int64)] in
            guard let dueAt = content.dueAt, isLast || now.instant >= dueAt else { return [] }
            content.dueAt = nil
            content.lastWrite = now.instant
            defer { content.unsaved = [] }
            return content.unsaved.sorted().map { ($0, content.indexes[$0] ?? 0) }
        }
        guard !due.isEmpty else { return }
        let code = store.write(
            due.map {
                Self.record($0.0, $0.1, isLast ? .ended : .counted, now.civil.unixSeconds)
            })
        if code != 0 {
            content.withLock { content in
                content.unsaved.formUnion(due.map(\.0))
                content.dueAt = now.instant + Self.spacing
            }
        }
        note(code, at: now.instant)
    }

    /// Tells once that the disk refuses, and once that it takes again.
    private func note(_ code: Int32, at now: Instant) {
        let (report, isNews) = content.withLock { content in
            defer { content.hasFailed = code != 0 }
            return (content.report, content.hasFailed != (code != 0))
        }
        if isNews { report?([.store(code == 0 ? .savedAgain : .notSaved, at: now)]) }
    }

    private func wake() {
        let isFirst = content.withLock { content in
            let isFirst = content.mayRun && !content.hasThread && !content.isStopping
            if isFirst { content.hasThread = true }
            return isFirst
        }
        guard isFirst else { return wakeup.signal() }
        _ = WorkerThread { [self] in run() }
    }

    private func run() {
        while !content.withLock({ $0.isStopping }) {
            let next = work()
            wakeup.wait(atMost: next.map { $0 - clock.now().instant })
        }
    }

    private static func counter(_ source: SourceID) -> UInt32? {
        guard source.area == "counters" else { return nil }
        return source.number.flatMap { UInt32(exactly: $0) }
    }

    private static func record(
        _ counter: UInt32, _ index: Int64, _ reason: IndexRecord.Reason, _ seconds: Int64
    ) -> IndexRecord {
        IndexRecord(
            counter: counter, sequence: 0, index: index, before: index, unixSeconds: seconds,
            reason: reason, by: "")
    }
}

extension IndexSetting {
    init(_ record: IndexRecord) {
        self.init(
            before: record.before, after: record.index, unixSeconds: record.unixSeconds,
            by: record.by)
    }
}
