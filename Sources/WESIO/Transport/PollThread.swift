import Glibc
import Synchronization
public import WESModel

/// The one thread that waits on every non-blocking descriptor.
///
/// Links are added and removed from any thread. Between events it sleeps in poll.
public final class PollThread: Sendable {
    private enum Order: Sendable {
        case add(Link)
        case remove(SourceID)
        case perform(SourceID, Command, CommandID)
    }

    private struct State {
        var orders: [Order] = []
        var isStopping = false
        var thread: WorkerThread?
    }

    /// 256 whole records of a chip: a buffer that they cannot fill would look as if the chip had
    /// no more of them.
    private static let room = 256 * LineEventRecord.size

    private let state = Mutex(State())
    private let wakeup = Wakeup()
    private let tap: (@Sendable (SourceID, UnsafeRawBufferPointer, Instant) -> Void)?

    /// Makes a thread that starts with its first link.
    ///
    /// - Parameter tap: Receives every byte read, on the poll thread.
    public init(tap: (@Sendable (SourceID, UnsafeRawBufferPointer, Instant) -> Void)? = nil) {
        self.tap = tap
    }

    /// Adds a link; it is opened at once, and again for as long as it fails.
    public func add(_ link: Link) { order(.add(link)) }

    /// Closes a link and forgets it.
    public func remove(_ source: SourceID) { order(.remove(source)) }

    /// Hands a command to the reader of a link; its facts hold the outcome.
    public func perform(_ command: Command, as identifier: CommandID, on source: SourceID) {
        order(.perform(source, command, identifier))
    }

    /// Closes every link and ends the thread; returns once it has ended.
    public func stop() {
        let thread = state.withLock { state in
            state.isStopping = true
            defer { state.thread = nil }
            return state.thread
        }
        wakeup.signal()
        thread?.join()
    }

    private func order(_ order: Order) {
        state.withLock { state in
            guard !state.isStopping else { return }
            state.orders.append(order)
            if state.thread == nil { state.thread = WorkerThread { [self] in run() } }
        }
        wakeup.signal()
    }

    private func run() {
        var runners: [LinkRunner] = []
        let buffer = UnsafeMutableRawBufferPointer.allocate(
            byteCount: Self.room, alignment: 16)
        defer { buffer.deallocate() }
        while takeOrders(into: &runners) {
            let now = UnitClock.monotonic()
            for runner in runners { runner.run(at: now) }
            wait(for: runners, buffer)
        }
        for runner in runners { runner.close() }
    }

    private func takeOrders(into runners: inout [LinkRunner]) -> Bool {
        let (orders, isStopping) = state.withLock { state in
            defer { state.orders = [] }
            return (state.orders, state.isStopping)
        }
        for order in orders {
            switch order {
            case .add(let link):
                runners.append(LinkRunner(link, tap: tap, at: UnitClock.monotonic()))
            case .remove(let source):
                for runner in runners where runner.source == source { runner.close() }
                runners.removeAll { $0.source == source }
            case .perform(let source, let command, let identifier):
                let now = UnitClock.monotonic()
                for runner in runners where runner.source == source {
                    runner.perform(command, as: identifier, at: now)
                }
            }
        }
        return !isStopping
    }

    private func wait(for runners: [LinkRunner], _ buffer: UnsafeMutableRawBufferPointer) {
        let before = UnitClock.monotonic()
        // A link that rests has no descriptor, which poll passes over.
        var requests = runners.map { runner in
            let events = POLLIN | (runner.wantsToWrite ? POLLOUT : 0)
            return pollfd(
                fd: runner.descriptor(at: before) ?? -1, events: Int16(events), revents: 0)
        }
        requests.append(pollfd(fd: wakeup.descriptor, events: Int16(POLLIN), revents: 0))
        let deadline = runners.compactMap { $0.deadline(after: before) }.min()
        let ready = poll(&requests, nfds_t(requests.count), timeout(until: deadline, from: before))
        guard ready > 0 else { return }
        let now = UnitClock.monotonic()
        if let last = requests.last, last.revents != 0 { wakeup.clear() }
        for (runner, request) in zip(runners, requests) where request.revents != 0 {
            runner.service(buffer, at: now)
        }
    }

    /// Milliseconds for poll, rounded up so that it never wakes early and spins.
    private func timeout(until deadline: Instant?, from now: Instant) -> Int32 {
        guard let deadline else { return -1 }
        let left = (deadline - now).nanoseconds
        guard left > 0 else { return 0 }
        return Int32(clamping: left / 1_000_000 + 1)
    }
}
