import CHost
import Glibc
import WESModel

/// A descriptor that one thread makes readable to wake another out of poll.
final class Wakeup: Sendable {
    /// What to poll.
    let descriptor = eventfd(0, Int32(EFD_NONBLOCK) | Int32(EFD_CLOEXEC))

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Makes the descriptor readable.
    func signal() {
        var one: UInt64 = 1
        _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
    }

    /// Waits for a signal, which is then taken, at most so long; nil waits for ever.
    func wait(atMost delay: Delay?) {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        // One more: a wait that ends within its last millisecond would be called again at once.
        let left = delay.map { Int32(clamping: max($0.wholeMilliseconds, 0) &+ 1) }
        if poll(&request, 1, left ?? -1) > 0 { clear() }
    }

    /// Makes it wait again.
    func clear() {
        var count: UInt64 = 0
        _ = read(descriptor, &count, MemoryLayout<UInt64>.size)
    }
}
