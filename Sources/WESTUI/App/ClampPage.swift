/// What tab 3 shows of the clamps.
enum ClampPage: Hashable, Sendable {
    /// All of them, one beside the other.
    case table
    /// The wave and the phasors of the selected one.
    case wave
    /// Their energy and what it costs.
    case costs
    /// The calibration of the selected one and of the mains.
    case calibration
}
