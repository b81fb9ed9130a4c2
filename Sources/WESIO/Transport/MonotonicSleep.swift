import Glibc
import WESModel

/// The calling thread's sleep, for threads that wait for a bus.
enum MonotonicSleep {
    /// Sleeps until an instant of the machine's monotonic clock.
    static func wait(until instant: Instant) {
        let nanoseconds = max(instant.nanoseconds, 0)
        var time = timespec(
            tv_sec: Int(nanoseconds / 1_000_000_000), tv_nsec: Int(nanoseconds % 1_000_000_000))
        while clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &time, nil) == EINTR {}
    }
}
