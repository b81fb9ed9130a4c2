import Glibc
import WESModel

@testable import WESIO

extension Wakeup {
    /// Waits on its signals for a state that must come; false when the time is over.
    func wait(seconds: Int64, until isThere: () -> Bool) -> Bool {
        let limit = UnitClock.monotonic() + .seconds(seconds)
        while !isThere() {
            let left = (limit - UnitClock.monotonic()).wholeMilliseconds
            guard left > 0 else { return false }
            var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            poll(&request, 1, Int32(clamping: left))
            clear()
        }
        return true
    }
}
