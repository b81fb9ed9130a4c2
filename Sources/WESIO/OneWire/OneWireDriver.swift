import Synchronization
public import WESModel

/// Runs a 1-Wire bus on a thread of its own: each job waits for the wire.
///
/// May be used from any thread. Facts are reported in order, one call at a time, on the thread of
/// the driver or on that of ``perform(_:as:)``.
public final class OneWireDriver: Sendable {
    private struct State {
        var reader: OneWireReader
        var toReport: [Event] = []
        var isStopping = false
        var isStopped = false

        /// What to do now; nil when the thread ends.
        mutating func step(at now: Instant) -> OneWireStep? {
            guard !isStopped else { return nil }
            guard isStopping else { return reader.next(at: now) }
            return reader.stoppingJob(at: now).map { .job($0) }
        }
    }

    private let report: @Sendable ([Event]) -> Void
    private let state: Mutex<State>
    private let reporting = Mutex(())
    private let wakeup = Wakeup()
    private let ended = Wakeup()

    /// How long the end may take: the job under way, the relays to open, the master to close.
    private static let farewell = Delay.seconds(3)

    /// Starts to run a bus; runs until ``stop()``.
    public init(
        master: any OneWireMaster, reader: OneWireReader,
        report: @escaping @Sendable ([Event]) -> Void
    ) {
        self.report = report
        state = Mutex(State(reader: reader))
        _ = WorkerThread { [self] in
            var master = master
            run(&master)
        }
    }

    /// Starts or stops a search, drives a relay; answered at once, also while a job is under way.
    public func perform(_ command: Command, as identifier: CommandID) {
        note { $0.perform(command, as: identifier, at: UnitClock.monotonic()) }
        wakeup.signal()
    }

    /// Opens the relays that must not stay closed and stops; nothing is reported after it returns.
    ///
    /// Never called from a report.
    ///
    /// It waits for the job under way and for the master to close, which gives the kernel its
    /// search back, but not for long: a kernel that waits for a probe that has gone takes seconds,
    /// and the thread then ends after it.
    public func stop() {
        let now = UnitClock.monotonic()
        note { $0.stopping(at: now) }
        state.withLock { $0.isStopping = true }
        wakeup.signal()
        ended.wait(atMost: Self.farewell)
        state.withLock { $0.isStopped = true }
        wakeup.signal()
        reporting.withLock { _ in }
    }

    private func run(_ master: inout any OneWireMaster) {
        while true {
            let now = UnitClock.monotonic()
            switch state.withLock({ $0.step(at: now) }) {
            case nil:
                _ = try? master.perform(.close)
                ended.signal()
                return
            case .wait(let until): wakeup.wait(atMost: until - now)
            case .job(let job):
                let answer = Result { () throws(IOFailure) in try master.perform(job) }
                let after = UnitClock.monotonic()
                note { $0.took(answer, of: job, at: after) }
            }
        }
    }

    /// Changes the scheduler and reports what comes of it, in the order of the changes.
    private func note(_ change: (inout OneWireReader) -> [Event]) {
        state.withLock { state in
            guard !state.isStopped else { return }
            state.toReport += change(&state.reader)
        }
        reporting.withLock { _ in
            let events = state.withLock { state -> [Event] in
                defer { state.toReport = [] }
                return state.isStopped ? [] : state.toReport
            }
            if !events.isEmpty { report(events) }
        }
    }
}
