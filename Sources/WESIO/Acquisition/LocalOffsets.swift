import Glibc
import Synchronization
import WESModel

/// The offsets of the local time zone to UTC, as the system's rules give them.
final class LocalOffsets: Sendable {
    private struct Known {
        var part: Int64
        var change: OffsetChange?
    }

    private let known = Mutex<Known?>(nil)

    /// A change is looked for again so often, s.
    private static let part: Int64 = 900
    /// And so far back, s: what a screen shows of the past with its time of day.
    private static let reach: Int64 = 8 * 86_400

    /// The offset in force at a time, seconds to add to UTC.
    static func offset(at unixSeconds: Int64) -> Int32 {
        var fields = tm()
        var seconds = time_t(unixSeconds)
        guard localtime_r(&seconds, &fields) != nil else { return 0 }
        return Int32(truncatingIfNeeded: fields.tm_gmtoff)
    }

    /// The newest change in the week before a time; nil without one.
    func change(before now: Int64) -> OffsetChange? {
        known.withLock { known in
            // A change happens on a quarter of an hour everywhere: one look in each is enough.
            let part = now / Self.part
            if let known, known.part == part { return known.change }
            let change = Self.search(before: now)
            known = Known(part: part, change: change)
            return change
        }
    }

    private static func search(before now: Int64) -> OffsetChange? {
        let newest = offset(at: now)
        var old = now &- reach
        guard offset(at: old) != newest else { return nil }
        var new = now
        while new - old > 1 {
            let middle = old + (new - old) / 2
            if offset(at: middle) == newest { new = middle } else { old = middle }
        }
        return OffsetChange(unixSeconds: new, before: offset(at: old))
    }
}
