import Glibc
import Synchronization
public import WESModel

/// Reads the kernel's 1-Wire folder on a thread of its own: each reading waits in the kernel.
///
/// May be used from any thread. Facts are reported in order, one call at a time, on the thread of
/// the driver or on that of ``perform(_:as:)``.
public final class W1Driver: Sendable {
    private struct State {
        var reader: W1Reader
        var toReport: [Event] = []
        var isStopped = false
    }

    private let folder: any W1Folder
    private let report: @Sendable ([Event]) -> Void
    private let state: Mutex<State>
    private let reporting = Mutex(())
    private let wakeup = Wakeup()

    /// Starts to read a folder; runs until ``stop()``.
    public init(folder: any W1Folder, report: @escaping @Sendable ([Event]) -> Void) {
        self.folder = folder
        self.report = report
        state = Mutex(State(reader: W1Reader(device: folder.device)))
        _ = WorkerThread { [self] in run() }
    }

    /// Starts or stops a search; answered at once, also while a reading is under way.
    public func perform(_ command: Command, as identifier: CommandID) {
        note { $0.perform(command, as: identifier, at: UnitClock.monotonic()) }
        wakeup.signal()
    }

    /// Stops; nothing is reported after it returns.
    ///
    /// Never called from a report.
    ///
    /// It does not wait for a reading under way, which may take seconds where a probe has gone:
    /// the thread ends after it.
    public func stop() {
        state.withLock { $0.isStopped = true }
        wakeup.signal()
        reporting.withLock { _ in }
    }

    private func run() {
        while true {
            let now = UnitClock.monotonic()
            let request = state.withLock { $0.isStopped ? nil : $0.reader.next(at: now) }
            switch request {
            case nil: return
            case .wait(let until): wait(until: until, from: now)
            case .list:
                let names = Result { () throws(IOFailure) in try folder.list() }
                note { $0.listed(names, at: now) }
            case .read(let rom, let name):
                let text = Result { () throws(IOFailure) in
                    try folder.read(name, file: "w1_slave")
                }
                note { $0.read(rom, text, at: now) }
            }
        }
    }

    private func wait(until instant: Instant, from now: Instant) {
        var request = pollfd(fd: wakeup.descriptor, events: Int16(POLLIN), revents: 0)
        let left = max((instant - now).wholeMilliseconds, 0)
        if poll(&request, 1, Int32(clamping: left &+ 1)) > 0 { wakeup.clear() }
    }

    /// Changes the reader and reports what comes of it, in the order of the changes.
    private func note(_ change: (inout W1Reader) -> [Event]) {
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
