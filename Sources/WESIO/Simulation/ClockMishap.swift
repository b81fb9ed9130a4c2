public import WESModel

/// What can be wrong with a battery-backed clock, or with the time of its system.
public enum ClockMishap: Sendable, Hashable {
    /// The cell is low; a chip without a flag has lost its time.
    case battery
    /// No time server answers, and the chip is so far from the system.
    case unsynchronised(Delay)
    /// Somebody sets the clock of the system so much later, or earlier.
    case jump(Delay)
    /// The chip holds the local time and not UTC.
    case local
}
