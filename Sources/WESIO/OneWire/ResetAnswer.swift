/// What the line answered to a reset.
public enum ResetAnswer: Hashable, Sendable {
    /// Nothing pulled the line: no device.
    case none
    /// A presence pulse.
    case presence
    /// A presence pulse of a device in alarm (DS2480B only).
    case alarm
    /// The line was low before the reset or stayed low after it.
    case short
}
