public import WESModel

/// The engine of this process, as the console sees it.
public struct LocalEngine: Engine {
    private let mailbox: SnapshotMailbox
    private let inbox: AsyncStream<Acquisition.Message>.Continuation
    private let clock: UnitClock

    init(
        mailbox: SnapshotMailbox, inbox: AsyncStream<Acquisition.Message>.Continuation,
        clock: UnitClock
    ) {
        self.mailbox = mailbox
        self.inbox = inbox
        self.clock = clock
    }

    /// Readable after news, until ``acknowledge()``.
    public var wakeDescriptor: Int32 { mailbox.descriptor }
    /// Makes the descriptor wait for the next news.
    public func acknowledge() { mailbox.acknowledge() }
    /// The newest snapshot.
    public func newestSnapshot() -> Snapshot { mailbox.snapshot() }
    /// Both clocks now.
    public func now() -> ClockReading { clock.now() }

    /// Queues a command; its outcome comes in the snapshot.
    public func send(_ command: Command, as identifier: CommandID) {
        inbox.yield(.command(command, identifier))
    }

    /// Queues a request; the answer wakes the descriptor.
    public func request(_ detail: DetailRequest) { inbox.yield(.detail(detail)) }

    /// The newest answer to a request.
    public func answer(to detail: DetailRequest) -> DetailAnswer? {
        mailbox.answer(to: detail)
    }
}
