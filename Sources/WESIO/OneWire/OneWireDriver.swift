import Glibc
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
        var isStopped = false
    }

    private let report: @Sendable ([Event]) -> Void
    private let state: Mutex<State>
    private let reporting = Mutex(())
    private let wakeup = Wakeup()

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

    /// Stops; nothing is reported after it returns.
    ///
    /// Never called from a report.
    ///
    /// It does not wait for a job under way, which may take seconds where the kernel waits for a
    /// probe that has gone: the thread ends after it.
    public func stop() {
        state.withLock { $0.isStopped = true }
        wakeup.signal()
        reporting.withLock { _ in }
    }

    private func run(_ master: inout any OneWireMaster) {
        while true {
            let now = UnitClock.monotonic()
            switch state.withLock({ $0.isStopped ? nil : $0.reader.next(at: now) }) {
            case nil:
                _ = try? master.perform(.close)
                return
            case .wait(let until): wait(until: until, from: now)
            case .job(let job):
                let answer = Result { () throws(IOFailure) in try master.perform(job) }
                let after = UnitClock.monotonic()
                note { $0.took(answer, of: job, at: after) }
            }
        }
    }

    private func wait(until instant: Instant, from now: Instant) {
        var request = pollfd(fd: wakeup.descriptor, events: Int16(POLLIN), revents: 0)
        let left = max((instant - now).wholeMilliseconds, 0)
        if poll(&request, 1, Int32(clamping: left &+ 1)) > 0 { wakeup.clear() }
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
