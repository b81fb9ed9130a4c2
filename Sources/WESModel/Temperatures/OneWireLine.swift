/// What the master senses of the Data line (onewire.md section 1.3).
public enum OneWireLine: String, Sendable, Codable, Hashable {
    /// Idle high, and devices answer a reset.
    case ok
    /// Idle high, and nothing answers a reset.
    case absent
    /// Data and GND are short-circuited.
    case short
    /// Every bit reads 0: no pull-up, or two wires swapped.
    case stuckLow = "stuck_low"
    /// Devices answer, and searches or readings fail their checks.
    case noisy
}
