/// A span of monotonic time.
public struct Delay: Hashable, Sendable, Codable, Comparable {
    /// Nanoseconds, negative for a span into the past.
    public var nanoseconds: Int64

    /// Makes a delay from nanoseconds.
    public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

    /// No time at all.
    public static let zero = Delay(nanoseconds: 0)

    /// Makes a delay from milliseconds, at most 292 years.
    public static func milliseconds(_ count: Int64) -> Delay {
        let limit = Int64.max / 1_000_000
        return Delay(nanoseconds: min(max(count, -limit), limit) * 1_000_000)
    }

    /// Makes a delay from seconds, at most 292 years.
    public static func seconds(_ count: Int64) -> Delay {
        .milliseconds(
            min(max(count, -Int64.max / 1_000_000_000), Int64.max / 1_000_000_000) * 1_000)
    }

    /// The delay in seconds.
    public var seconds: Double { Double(nanoseconds) / 1e9 }

    /// The delay in whole seconds, rounded towards zero.
    public var wholeSeconds: Int64 { nanoseconds / 1_000_000_000 }

    /// The delay in whole milliseconds, rounded towards zero.
    public var wholeMilliseconds: Int64 { nanoseconds / 1_000_000 }

    /// Orders two delays.
    public static func < (left: Delay, right: Delay) -> Bool {
        left.nanoseconds < right.nanoseconds
    }
}
