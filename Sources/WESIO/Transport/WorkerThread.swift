import Glibc
import Synchronization

/// A plain thread, for work that waits in the kernel and must not hold the cooperative pool.
final class WorkerThread: Sendable {
    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    private let handle: Mutex<UInt?>

    /// Starts a thread; nothing runs when the system refuses one.
    init(_ body: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        let box = Unmanaged.passRetained(Body(body))
        let result = pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, box.toOpaque())
        if result != 0 { box.release() }
        handle = Mutex(result == 0 ? UInt(thread) : nil)
    }

    /// A thread that nobody waits for gives its stack back when it ends.
    deinit {
        if let thread = takeHandle() { pthread_detach(thread) }
    }

    /// Waits until the thread has ended; once only, and never from itself.
    func join() {
        guard let thread = takeHandle() else { return }
        if pthread_equal(thread, pthread_self()) == 0 {
            pthread_join(thread, nil)
        } else {
            pthread_detach(thread)
        }
    }

    private func takeHandle() -> pthread_t? {
        handle.withLock { handle in
            defer { handle = nil }
            return handle.map { pthread_t($0) }
        }
    }
}
