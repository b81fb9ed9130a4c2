import WESModel

/// What tab 4 shows of the 1-Wire bus.
enum ProbePage: Hashable, Sendable {
    /// Its probes and its boards, and the last minutes of the selected one.
    case table
    /// How good its line, its searches and its readings are.
    case health
    /// The probes that may take the place of a dead one.
    case replacing(ROMCode)
}
