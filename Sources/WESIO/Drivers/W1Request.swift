import WESModel

/// What the reader of the kernel's 1-Wire folder wants done next.
enum W1Request: Hashable, Sendable {
    /// The names that the folder holds.
    case list
    /// The `w1_slave` file of one device, by the name of its folder.
    case read(ROMCode, name: String)
    /// Nothing before that instant.
    case wait(until: Instant)
}
