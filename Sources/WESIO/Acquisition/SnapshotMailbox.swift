import CHost
import Glibc
import Synchronization
public import WESModel

/// The newest snapshot and the newest details, behind one lock, with a descriptor that wakes
/// whoever displays them.
public final class SnapshotMailbox: Sendable {
    private struct Content {
        var snapshot = Snapshot()
        var details: [DetailRequest: DetailAnswer] = [:]
    }

    private let content = Mutex(Content())
    /// Readable after news; -1 when the kernel gave none, and then nobody is woken.
    public let descriptor: Int32

    /// Makes a mailbox with an empty snapshot.
    public init() {
        descriptor = eventfd(0, Int32(EFD_NONBLOCK) | Int32(EFD_CLOEXEC))
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Replaces the snapshot.
    public func post(_ snapshot: Snapshot) {
        content.withLock { $0.snapshot = snapshot }
        wake()
    }

    /// Replaces the answer to a request.
    public func post(_ answer: DetailAnswer, to request: DetailRequest) {
        content.withLock { $0.details[request] = answer }
        wake()
    }

    /// The newest snapshot.
    public func snapshot() -> Snapshot { content.withLock { $0.snapshot } }

    /// The newest answer to a request.
    public func answer(to request: DetailRequest) -> DetailAnswer? {
        content.withLock { $0.details[request] }
    }

    /// Makes the descriptor wait for the next news.
    public func acknowledge() {
        var count: UInt64 = 0
        _ = read(descriptor, &count, MemoryLayout<UInt64>.size)
    }

    private func wake() {
        var one: UInt64 = 1
        _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
    }
}
