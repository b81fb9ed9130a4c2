/// A point on the monotonic clock of the process that measures.
///
/// It never jumps when the date is set, so ages and energies are computed from it alone.
public struct Instant: Hashable, Sendable, Codable, Comparable {
    /// Nanoseconds since an arbitrary origin.
    public var nanoseconds: Int64

    /// Makes an instant from nanoseconds since the clock's origin.
    public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

    /// The clock's origin.
    public static let zero = Instant(nanoseconds: 0)

    /// Orders two instants.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.nanoseconds < right.nanoseconds
    }

    /// The instant after a delay; saturates instead of overflowing.
    public static func + (left: Instant, right: Delay) -> Instant {
        let (sum, overflow) = left.nanoseconds.addingReportingOverflow(right.nanoseconds)
        return Instant(nanoseconds: overflow ? (right.nanoseconds > 0 ? .max : .min) : sum)
    }

    /// The delay from one instant to a later one; saturates instead of overflowing.
    public static func - (left: Instant, right: Instant) -> Delay {
        let (difference, overflow) = left.nanoseconds
            .subtractingReportingOverflow(right.nanoseconds)
        return Delay(nanoseconds: overflow ? (left > right ? .max : .min) : difference)
    }
}
